using NangSuatHue.Data.Foundation.Jobs;

namespace NangSuatHue.Web.Foundation.Jobs;

/// <summary>Adds jobs to the application's services.</summary>
public static class JobServices
{
    /// <summary>Adds a job, of which there is one: pages may ask it how far it is.</summary>
    public static void AddJob<T>(this IServiceCollection services)
        where T : class, IJob
    {
        services.AddSingleton<T>();
        services.AddSingleton<IJob>(sp => sp.GetRequiredService<T>());
    }
}
