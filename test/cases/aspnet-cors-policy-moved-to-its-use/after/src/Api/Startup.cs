public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions();
    }

    public void Configure(IApplicationBuilder app)
    {
        app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowCredentials());
    }
}
