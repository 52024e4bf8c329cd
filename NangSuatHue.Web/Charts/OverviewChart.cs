namespace NangSuatHue.Web.Charts;

/// <summary>One chart of the overview with its words.</summary>
public sealed record OverviewChart(string Id, string Title, string Subtitle, string CategoryTitle, string Period, ChartSpec Spec);
