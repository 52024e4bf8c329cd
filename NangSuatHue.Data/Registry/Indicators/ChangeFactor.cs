namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>One factor of a change: its ratio in both years and what it contributed, đồng per employee.</summary>
public sealed record ChangeFactor(string Code, double Before, double After, double Contribution);
