using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Links;

/// <summary>The links that the features declare.</summary>
public static class Links
{
    /// <summary>Those that point to a table, in the order of their tables.</summary>
    public static IReadOnlyList<Link> To(FeatureSet features, string table) =>
        features
            .Of<Link>()
            .Where(l => l.To == table)
            .OrderBy(l => l.Table, StringComparer.Ordinal)
            .ThenBy(l => l.Column, StringComparer.Ordinal)
            .ToList();

    /// <summary>The condition that no row which holds a record points to it; the record's identity is <paramref name="id"/> in SQL.</summary>
    public static string Nobody(FeatureSet features, string table, string id) =>
        string.Join(
            " AND ",
            To(features, table)
                .Where(l => l.Holds)
                .Select(l => $"NOT EXISTS (SELECT 1 FROM {l.Table} l WHERE l.{l.Column} = {id})")
                .DefaultIfEmpty("1 = 1")
        );
}
