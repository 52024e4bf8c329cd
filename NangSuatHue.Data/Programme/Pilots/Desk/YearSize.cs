using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>The size class of an enterprise by one year's figures.</summary>
public readonly record struct YearSize(int Year, SizeClass Class, SizeCriterion Criterion);
