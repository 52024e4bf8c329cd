using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Carries the features to the context, whose model they lay out: contexts of other features have another model.</summary>
internal sealed class FeaturesOption(FeatureSet features) : IDbContextOptionsExtension
{
    /// <summary>The features.</summary>
    public FeatureSet Features { get; } = features;

    /// <inheritdoc />
    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    /// <inheritdoc />
    public void ApplyServices(IServiceCollection services) { }

    /// <inheritdoc />
    public void Validate(Microsoft.EntityFrameworkCore.Infrastructure.IDbContextOptions options) { }

    private sealed class ExtensionInfo(FeaturesOption option) : DbContextOptionsExtensionInfo(option)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => option.Features.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other.Extension is FeaturesOption same && same.Features.Equals(option.Features);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) { }
    }
}
