namespace NangSuatHue.Web.Charts;

/// <summary>A break of a series, drawn and never bridged.</summary>
public sealed record SeriesBreak(string At, string Label);
