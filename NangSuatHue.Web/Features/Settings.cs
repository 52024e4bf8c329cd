using Microsoft.Extensions.Options;

namespace NangSuatHue.Web.Features;

/// <summary>Settings of features.</summary>
public static class Settings
{
    /// <summary>Binds a section, checks it at start, and gives the value to whoever asks for it.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section, Action<T>? usual = null)
        where T : class
    {
        services.AddOptions<T>().Configure(usual ?? (_ => { })).BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton(sp => sp.GetRequiredService<IOptions<T>>().Value);
    }
}
