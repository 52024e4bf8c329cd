namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>A record as it stands, by column.</summary>
internal sealed record StoredRecord(int Id, int Version, IReadOnlyDictionary<string, object?> Values);
