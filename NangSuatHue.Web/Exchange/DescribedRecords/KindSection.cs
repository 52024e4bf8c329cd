using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>A section that a feature puts on the pages of a kind of records: its component gets what the place says.</summary>
public sealed record KindSection(RecordKind Kind, KindPlace Place, Type Component);
