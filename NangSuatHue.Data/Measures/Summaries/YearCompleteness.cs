namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>How many of a year's figures are complete enough for labour productivity.</summary>
public sealed record YearCompleteness(int Year, int Complete, int Total);
