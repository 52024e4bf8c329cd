using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What an import works with: the sheet, its columns, what a person decided, the lists to look values up, and the connection.</summary>
internal sealed record ImportContext(
    SheetReader Sheet,
    ImportKind Kind,
    List<MappedColumn> Columns,
    ImportSettings Settings,
    Lookups Lookups,
    DbConnection Connection,
    DateOnly Today
)
{
    /// <summary>The year of today.</summary>
    public int ThisYear => Today.Year;
}
