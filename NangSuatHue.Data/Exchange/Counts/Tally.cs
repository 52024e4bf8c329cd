namespace NangSuatHue.Data.Exchange.Counts;

/// <summary>A count by one or two keys; an absent key is empty.</summary>
public sealed record Tally(string Key, string Part, int Count);
