using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Gives the features to a context's options.</summary>
internal static class FeaturesOptions
{
    /// <summary>The same options with these features.</summary>
    public static DbContextOptionsBuilder<T> With<T>(this DbContextOptionsBuilder<T> options, FeatureSet features)
        where T : AppDb
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new FeaturesOption(features));
        return options;
    }
}
