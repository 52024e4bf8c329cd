namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>A criterion of the appraisal with the most it can score.</summary>
public sealed record Criterion(string Code, string Vi, string En, int Most);
