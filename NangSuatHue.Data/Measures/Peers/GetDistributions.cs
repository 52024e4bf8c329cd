using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Peers;

/// <summary>A published cell: its edition, section, division and size (null for all of each), and the distribution.</summary>
public sealed record PublishedCell(VsicEdition Edition, string? Section, string? Division, SizeClass? Size, PeerDistribution Distribution);

/// <summary>The published distributions of an indicator in a year.</summary>
public sealed record Distributions
{
    /// <summary>The indicator.</summary>
    public required EnterpriseIndicator Indicator { get; init; }

    /// <summary>The year; null where no year has anything to publish.</summary>
    public required int? Year { get; init; }

    /// <summary>Years with figures, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The cells.</summary>
    public required IReadOnlyList<PublishedCell> Cells { get; init; }

    /// <summary>Whether figures of the year are invented for illustration.</summary>
    public required bool Illustrative { get; init; }
}

/// <summary>
/// The registry's published statistics: distributions of the compared indicators by section and division of VSIC and size class, under the one rule
/// of confidentiality
/// (<see cref="ProtectedTable"/>). Open to everybody: page, file and interface for programs have no other way to them.
/// </summary>
public sealed class GetDistributions(DbGate gate, PeerTables tables)
{
    /// <summary>
    /// Of a year (else the latest that has something to publish) and an indicator's code (else labour productivity). NotFound where no such indicator
    /// is compared.
    /// </summary>
    public async Task<Outcome<Distributions>> RunAsync(Actor actor, int? year, string? indicatorCode, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadStatistics))
        {
            return OutcomeKind.Forbidden;
        }

        var indicator = string.IsNullOrEmpty(indicatorCode)
            ? EnterpriseIndicators.LabourProductivity
            : EnterpriseIndicators.Compared.FirstOrDefault(i => i.Code == indicatorCode);
        if (indicator is null)
        {
            return OutcomeKind.NotFound;
        }

        await using var connection = await gate.OpenAsync(ct);
        var years = new List<int>();
        await foreach (var known in connection.QueryAsync<int>("SELECT year FROM year_versions WHERE year > 0 ORDER BY year DESC", ct))
        {
            years.Add(known);
        }

        var found = (Year: (int?)null, Cells: new List<PublishedCell>());
        foreach (var candidate in year is { } asked && years.Contains(asked) ? [asked] : years.Take(3))
        {
            var cells = (await tables.GetAsync(connection, candidate, ct))
                .Where(t => t.Key.Indicator == indicator.Code)
                .OrderBy(t => t.Key.Edition)
                .SelectMany(t => t.Value.Published.Select(p => new PublishedCell(t.Key.Edition, p.Section, p.Division, p.Size, p.Distribution)))
                .ToList();
            found = (candidate, cells);
            if (cells.Count > 0)
            {
                break;
            }
        }

        var illustrative =
            found.Year is { } shown
            && await connection.ScalarAsync<int?>(
                "SELECT 1 FROM enterprises e WHERE e.illustrative AND EXISTS (SELECT 1 FROM year_figures y WHERE "
                    + "y.enterprise_id = e.id AND y.year = @p0) LIMIT 1",
                ct,
                shown
            )
                is not null;
        return new Distributions
        {
            Indicator = indicator,
            Year = found.Year,
            Years = years,
            Cells = found.Cells,
            Illustrative = illustrative,
        };
    }
}
