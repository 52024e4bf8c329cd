using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Sample;

/// <summary>The product's features with the sample's, and the sample's table.</summary>
internal static class SampleDatabase
{
    /// <summary>The one line that adds the feature.</summary>
    public static FeatureSet Features { get; } = FeatureSet.Product.With(new WorkshopsFeature());

    /// <summary>Makes the feature's table as its migration would.</summary>
    public static async Task AddTableAsync(DbGate gate, CancellationToken ct)
    {
        await using var db = gate.Factory().CreateDbContext();
        var script = db.GetService<IRelationalDatabaseCreator>().GenerateCreateScript();
        foreach (var statement in script.Split(';').Where(s => s.Contains("sample_workshops", StringComparison.Ordinal)))
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }
    }
}
