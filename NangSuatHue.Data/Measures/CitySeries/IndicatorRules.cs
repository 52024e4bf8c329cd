using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Everybody reads the collected indicators; officers write them. The upper bound may not lie below the lower one.</summary>
internal sealed class IndicatorRules : RecordRules
{
    /// <inheritdoc />
    public override Task<RecordCheck?> CheckAsync(DbConnection connection, DateOnly today, CancellationToken ct)
    {
        var (lower, upper) = (IndicatorKind.Kind.IndexOf("lowerBound"), IndicatorKind.Kind.IndexOf("upperBound"));
        return Task.FromResult<RecordCheck?>(
            (cells, fault) =>
            {
                if (cells[lower].HasValue && cells[upper].HasValue && cells[upper].RealValue < cells[lower].RealValue)
                {
                    fault(upper, CitySeriesRules.Number(cells[upper].RealValue), "bounds_order");
                }
            }
        );
    }

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) => RecordScope.All;
}
