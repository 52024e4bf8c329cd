namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>An applied item with the number of enterprises.</summary>
public sealed record AppliedCount(string Label, string? ItemCode, string? Group, int Count);
