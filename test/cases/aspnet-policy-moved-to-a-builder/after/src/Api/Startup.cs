public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        app.UseCors(builder => builder.AllowAnyHeader().SetIsOriginAllowed(isOriginAllowed: _ => true));
        app.UseCsp(csp => csp.ByDefaultAllow.FromSelf());
        app.Use(async (context, next) =>
        {
            await next();
        });
    }
}
