public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddCors(config => config.AddPolicy("All", policy => policy.AllowAnyHeader().AllowAnyOrigin().AllowCredentials()));
    }

    public void Configure(IApplicationBuilder app)
    {
        app.UseCors("All");
    }
}
