using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>The kinds of record that the features bring.</summary>
public sealed class KindIndex
{
    private KindIndex(FeatureSet features)
    {
        All = features.Of<ImportKind>().OrderBy(k => k.Position).ThenBy(k => k.Name, StringComparer.Ordinal).ToList();
        Records = All.OfType<RecordKind>().ToList();
    }

    /// <summary>All kinds, in the order of menus.</summary>
    public IReadOnlyList<ImportKind> All { get; }

    /// <summary>Those that are lists of records of their own.</summary>
    public IReadOnlyList<RecordKind> Records { get; }

    /// <summary>Those of a set of features.</summary>
    public static KindIndex Of(FeatureSet features) => features.Once(f => new KindIndex(f));

    /// <summary>A kind by name; null where there is none.</summary>
    public ImportKind? Find(string? name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A kind of records by name; null where there is none.</summary>
    public RecordKind? FindRecords(string? name) => Find(name) as RecordKind;

    /// <summary>The kind whose pages lie at a path such as <c>chuyen-gia</c>; null for none.</summary>
    public RecordKind? AtPath(string? path) => Records.FirstOrDefault(k => k.Path == "/" + path);
}
