using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Peers;

/// <summary>
/// The peer tables of a year, kept until <see cref="YearVersion"/> says that it changed. A year is read once, in one pass over its figures, by one
/// reader at a time;
/// what is kept is the distributions, not the figures. One instance for all.
/// </summary>
public sealed class PeerTables
{
    private readonly ConcurrentDictionary<int, (long Version, IReadOnlyDictionary<(string Indicator, VsicEdition Edition), PeerTable> Tables)> known =
        new();
    private readonly SemaphoreSlim computing = new(1);

    /// <summary>The tables of a year by indicator and edition. Two queries where something changed, else one.</summary>
    public async Task<IReadOnlyDictionary<(string Indicator, VsicEdition Edition), PeerTable>> GetAsync(
        DbConnection connection,
        int year,
        CancellationToken ct
    )
    {
        // Read before the figures: what changes meanwhile is read again the next time.
        var version = await connection.ScalarAsync<long?>("SELECT version FROM year_versions WHERE year = @p0", ct, year) ?? 0;
        if (known.TryGetValue(year, out var kept) && kept.Version == version)
        {
            return kept.Tables;
        }

        await computing.WaitAsync(ct);
        try
        {
            if (known.TryGetValue(year, out var meanwhile) && meanwhile.Version == version)
            {
                return meanwhile.Tables;
            }

            var tables = await ReadAsync(connection, year, ct);
            known[year] = (version, tables);
            return tables;
        }
        finally
        {
            computing.Release();
        }
    }

    private static async Task<IReadOnlyDictionary<(string, VsicEdition), PeerTable>> ReadAsync(
        DbConnection connection,
        int year,
        CancellationToken ct
    )
    {
        var members = new Dictionary<(string, VsicEdition), PeerTable.Builder>();
        await foreach (
            var r in connection.RowsAsync(
                $"""
                SELECT y.vsic_edition, y.section, y.division, y.size_class, y.labour_cost, y.profit_before_tax, y.depreciation,
                y.interest_paid, y.production_taxes, y.employees, y.net_revenue, y.fixed_assets
                FROM year_figures y WHERE y.year = {year.ToString(
                    CultureInfo.InvariantCulture
                )} AND y.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D})
                """,
                ct
            )
        )
        {
            long? Money(int i) => r.IsDBNull(i) ? null : r.GetInt64(i);
            var figures = new FigureInputs
            {
                LabourCost = Money(4),
                ProfitBeforeTax = Money(5),
                Depreciation = Money(6),
                InterestPaid = Money(7),
                ProductionTaxes = Money(8),
                Employees = r.IsDBNull(9) ? null : r.GetDouble(9),
                NetRevenue = Money(10),
                FixedAssets = Money(11),
            };
            var (edition, section, division, size) = (
                (VsicEdition)r.GetInt32(0),
                r.IsDBNull(1) ? null : r.GetString(1),
                r.IsDBNull(2) ? null : r.GetString(2),
                (SizeClass)r.GetInt32(3)
            );
            foreach (var indicator in EnterpriseIndicators.Compared)
            {
                if (indicator.Compute(figures).Value is not null && indicator.Parts(figures) is var (numerator, denominator))
                {
                    (members.TryGetValue((indicator.Code, edition), out var table) ? table : members[(indicator.Code, edition)] = new()).Add(
                        new PeerMember(section, division, size, numerator, denominator ?? 1)
                    );
                }
            }
        }

        return members.ToDictionary(m => m.Key, m => m.Value.Build());
    }
}
