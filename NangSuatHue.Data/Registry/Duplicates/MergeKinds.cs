using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>The kinds that the features let be looked through for duplicates.</summary>
public sealed class MergeKinds
{
    private MergeKinds(FeatureSet features) => All = features.Of<MergeKind>().OrderBy(k => k.Position).ToList();

    /// <summary>All, in the order of the tabs.</summary>
    public IReadOnlyList<MergeKind> All { get; }

    /// <summary>Those of a set of features.</summary>
    public static MergeKinds Of(FeatureSet features) => features.Once(f => new MergeKinds(f));

    /// <summary>A kind by name; null for none.</summary>
    public MergeKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>The kind that has pairs across two kinds under this name; null for none.</summary>
    public MergeKind? FindAcross(string? name) => All.FirstOrDefault(k => k.Across is not null && k.AcrossName == name);
}
