namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>A count with the key that the list takes.</summary>
public sealed record CountBy(string Key, int Count);
