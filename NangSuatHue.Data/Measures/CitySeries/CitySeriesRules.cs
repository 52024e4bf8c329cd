using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Everybody reads the city's series; Sở Tài chính writes them too. A value of a collected indicator is held to its unit and bounds.</summary>
internal sealed class CitySeriesRules : RecordRules
{
    /// <inheritdoc />
    public override async Task<RecordCheck?> CheckAsync(DbConnection connection, DateOnly today, CancellationToken ct)
    {
        var collected = new Dictionary<string, (string Unit, double? Lower, double? Upper)>(StringComparer.Ordinal);
        await foreach (
            var r in connection.QueryAsync<(string Code, string Unit, double? LowerBound, double? UpperBound)>(
                "SELECT code, unit, lower_bound, upper_bound FROM collected_indicators WHERE NOT archived",
                ct
            )
        )
        {
            collected[r.Code] = (r.Unit, r.LowerBound, r.UpperBound);
        }

        var kind = CitySeriesKind.Kind;
        var (indicator, unit, value) = (kind.IndexOf("indicator"), kind.IndexOf("unit"), kind.IndexOf("value"));
        return (cells, fault) =>
        {
            if (cells[indicator].TextValue is not { } code || !collected.TryGetValue(code, out var known))
            {
                return;
            }

            if (cells[unit].TextValue is { } stated && stated != known.Unit)
            {
                fault(unit, stated, "indicator_unit", known.Unit);
            }

            if (cells[value].HasValue && (cells[value].RealValue < known.Lower || cells[value].RealValue > known.Upper))
            {
                fault(
                    value,
                    Number(cells[value].RealValue),
                    "indicator_bounds",
                    known.Lower is { } l ? Number(l) : "−∞",
                    known.Upper is { } u ? Number(u) : "+∞"
                );
            }
        };
    }

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) => RecordScope.All;

    /// <inheritdoc />
    protected override RecordScope Writes(Actor actor) => actor.Role == Role.FinanceOfficer ? RecordScope.All : RecordScope.None;

    /// <inheritdoc />
    protected override bool Imports(Actor actor) => actor.Role == Role.FinanceOfficer;

    internal static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
