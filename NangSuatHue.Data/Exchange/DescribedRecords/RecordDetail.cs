using NangSuatHue.Data.Foundation.Ledger;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>One record with its history, for its page.</summary>
public sealed record RecordDetail(RecordView Record, IReadOnlyList<HistoryEntry> History, bool MayEdit, bool MayArchive);
