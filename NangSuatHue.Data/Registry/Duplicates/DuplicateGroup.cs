namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Records that share one value. Where two kinds are compared, <see cref="Others"/> are those of the second; else it is empty.</summary>
public sealed record DuplicateGroup(DuplicateReason Reason, IReadOnlyList<int> Ids, IReadOnlyList<int> Others);
