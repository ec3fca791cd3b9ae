public static class Extensions
{
    public static void Configure(IApplicationBuilder app, IWebHostEnvironment env)
    {
#if DEBUG
        app.UseDeveloperExceptionPage();
#else
        app.UseHsts();
#endif
    }
}
