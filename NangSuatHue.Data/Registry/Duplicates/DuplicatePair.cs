namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Two records that are likely one and why. Of one kind, the lesser id is first.</summary>
public sealed record DuplicatePair(int First, int Second, IReadOnlyList<DuplicateReason> Reasons);
