namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Who writes, when, and from which batch.</summary>
internal sealed record RecordStamp(string Actor, DateTime At, bool Illustrative = false, int? BatchId = null, int? Row = null);
