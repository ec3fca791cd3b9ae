public static class Headers
{
    public static HeaderPolicyCollection Build() => new HeaderPolicyCollection()
        .AddFrameOptionsSameOrigin()
        .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 60 * 60 * 1)
        .AddReferrerPolicyUnsafeUrl();
}
