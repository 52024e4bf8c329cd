namespace NangSuatHue.Web.Charts;

/// <summary>A stretch without figures.</summary>
public sealed record SeriesGap(string From, string To, string Label);
