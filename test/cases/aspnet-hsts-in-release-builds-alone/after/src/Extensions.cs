public static class Extensions
{
    public static void Configure(IApplicationBuilder app, IWebHostEnvironment env)
    {
#if !DEBUG
        app.UseHsts();
#else
        app.UseDeveloperExceptionPage();
#endif
    }
}
