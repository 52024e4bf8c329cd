namespace NangSuatHue.Data.Registry.Reference;

/// <summary>A class with the criterion that decided it.</summary>
public readonly record struct SizeDecision(SizeClass Class, SizeCriterion Criterion);
