public static class Extensions
{
    public static void Configure(IApplicationBuilder app, IWebHostEnvironment env)
    {
#if DEBUG
#else
        app.UseHsts();
#endif
    }
}
