namespace NangSuatHue.Web.Charts;

/// <summary>A point of a scatter: its name and where a click leads.</summary>
public sealed record ApexPoint(double X, double Y, string Name, string? Href = null);
