namespace NangSuatHue.Web.Charts;

/// <summary>A goal drawn as a labelled line over the categories it covers.</summary>
public sealed record TargetLine(double Value, string Label, string? From = null, string? To = null);
