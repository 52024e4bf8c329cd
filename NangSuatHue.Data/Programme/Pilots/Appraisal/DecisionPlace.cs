namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>A place in a template: its name as it stands in braces, and what it stands for in both languages.</summary>
public sealed record DecisionPlace(string Name, string Vi, string En);
