public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        app.UseCors(builder => builder.AllowAnyHeader().SetIsOriginAllowed(isOriginAllowed: _ => true));
        app.Use(async (context, next) =>
        {
            context.Response.Headers.Add("Content-Security-Policy", "default-src 'self'");
            await next();
        });
    }
}
