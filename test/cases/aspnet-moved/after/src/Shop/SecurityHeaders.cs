public static class SecurityHeaders
{
    public static void Set(HttpContext context)
    {
        context.Response.Headers["Content-Security-Policy"] = "default-src 'self'";
        context.Response.Headers.XFrameOptions = "DENY";
        context.Response.Headers.Append("X-Content-Type-Options", "nosniff");
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["Permissions-Policy"] = "camera=()";
    }
}
