using System.Data.Common;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>The lookups of one run, by type of field.</summary>
public sealed class Lookups
{
    private readonly IReadOnlyList<ILookup> all;
    private readonly ILookup?[] byType = new ILookup?[Enum.GetValues<FieldType>().Length];

    /// <summary>Of these.</summary>
    public Lookups(params IReadOnlyList<ILookup> lookups)
    {
        all = lookups;
        foreach (var lookup in lookups)
        {
            foreach (var type in lookup.Types)
            {
                byType[(int)type] = lookup;
            }
        }
    }

    /// <summary>Loads those that the features bring.</summary>
    public static async Task<Lookups> LoadAsync(FeatureSet features, DbConnection connection, CancellationToken ct)
    {
        var loaded = new List<ILookup>();
        foreach (var source in features.Of<ILookupSource>())
        {
            loaded.Add(await source.LoadAsync(connection, ct));
        }

        return new Lookups(loaded);
    }

    /// <summary>The lookup of a type; null where it needs none.</summary>
    public ILookup? Of(FieldType type) => byType[(int)type];

    /// <summary>The lookup of a class, for the feature that brought it.</summary>
    public T Get<T>()
        where T : ILookup => all.OfType<T>().First();
}
