using System.Globalization;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Links;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>
/// A table whose rows point to a merged record: its column, the columns that may stand once only beside it, and those by which a person knows a row.
/// Of a table without <see cref="Rows"/> the pointer alone is kept, not the row.
/// </summary>
internal sealed record Pointer(string Table, string Column, IReadOnlyList<string> Unique, IReadOnlyList<string> Label, bool Rows = true)
{
    /// <summary>The tables whose rows point to records of a kind, as the features declare them.</summary>
    public static IReadOnlyList<Pointer> To(FeatureSet features, MergeKind kind) =>
        Links.To(features, kind.Table).Select(l => new Pointer(l.Table, l.Column, l.Once, l.Label, l.WholeRows)).ToList();

    /// <summary>What is read of the table.</summary>
    public string Source => Rows ? Table : $"(SELECT id, {Column} FROM {Table}) AS q";

    /// <summary>How a person knows a row.</summary>
    public string Name(IReadOnlyDictionary<string, object?> row) =>
        string.Join(' ', Label.Select(c => Convert.ToString(row[c], CultureInfo.InvariantCulture)));

    /// <summary>The rows of the dropped record that the kept one has already, by what may stand once only.</summary>
    public IReadOnlySet<int> Doubled(IReadOnlyList<Dictionary<string, object?>> rows, int kept)
    {
        string Key(Dictionary<string, object?> row) => string.Join('|', Unique.Select(c => Convert.ToString(row[c], CultureInfo.InvariantCulture)));
        var standing = rows.Where(r => PointsTo(r, kept)).Select(Key).ToHashSet(StringComparer.Ordinal);
        return Unique.Count == 0
            ? new HashSet<int>()
            : rows.Where(r => !PointsTo(r, kept) && standing.Contains(Key(r))).Select(RowImages.Id).ToHashSet();
    }

    /// <summary>Whether a row of the kept record is still what the merge left: its version, or where it has none every value but the pointer.</summary>
    public bool IsAsLeft(IReadOnlyDictionary<string, object?> row, IReadOnlyDictionary<string, object?> stands) =>
        !Rows || (row.ContainsKey("version") ? MergeSides.Version(stands) == MergeSides.Version(row) : RowImages.Same(row, stands, Column));

    /// <summary>Whether a row points to a record.</summary>
    public bool PointsTo(IReadOnlyDictionary<string, object?> row, int id) =>
        row[Column] is { } value && Convert.ToInt32(value, CultureInfo.InvariantCulture) == id;
}
