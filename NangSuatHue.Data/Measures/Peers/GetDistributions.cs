using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Measures.Editions;
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

    /// <summary>The edition that published them; null for an officer's live recount, and where none was published yet.</summary>
    public StatisticsEdition? Edition { get; init; }

    /// <summary>Whether figures of the year are invented for illustration.</summary>
    public required bool Illustrative { get; init; }
}

/// <summary>
/// The registry's statistics: distributions of the compared indicators by section and division of VSIC and size class. Everybody sees the newest edition,
/// frozen on its day; page, file and interface for programs have no other way to them. Officers see a live recount, under the same rule of confidentiality
/// (<see cref="ProtectedTable"/>) and marked as such.
/// </summary>
public sealed class GetDistributions(DbGate gate, PeerTables live, EditionTables editions)
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
        return indicator is null ? OutcomeKind.NotFound
            : Rights.May(actor, Act.ReadRegistry) ? await LiveAsync(indicator, year, ct)
            : await EditionAsync(indicator, year, ct);
    }

    private async Task<Distributions> EditionAsync(EnterpriseIndicator indicator, int? year, CancellationToken ct)
    {
        await using var db = gate.Factory().CreateDbContext();
        var view = await editions.NewestAsync(db, ct);
        var years = view?.Years ?? [];
        var shown =
            year is { } asked && years.Contains(asked)
                ? asked
                : years.Cast<int?>().FirstOrDefault(y => view!.Tables.Keys.Any(k => k.Year == y && k.Indicator == indicator.Code));
        return new Distributions
        {
            Indicator = indicator,
            Year = shown,
            Years = years,
            Cells = shown is null
                ? []
                :
                [
                    .. view!
                        .Tables.Where(t => t.Key.Year == shown && t.Key.Indicator == indicator.Code)
                        .OrderBy(t => t.Key.Vsic)
                        .SelectMany(t => t.Value.Published.Select(p => new PublishedCell(t.Key.Vsic, p.Section, p.Division, p.Size, p.Distribution))),
                ],
            Illustrative = view?.Edition.Illustrative == true,
            Edition = view?.Edition,
        };
    }

    private async Task<Distributions> LiveAsync(EnterpriseIndicator indicator, int? year, CancellationToken ct)
    {
        await using var connection = await gate.OpenAsync(ct);
        var years = new List<int>();
        await foreach (var known in connection.QueryAsync<int>("SELECT year FROM year_versions WHERE year > 0 ORDER BY year DESC", ct))
        {
            years.Add(known);
        }

        var found = (Year: (int?)null, Cells: new List<PublishedCell>());
        foreach (var candidate in year is { } asked && years.Contains(asked) ? [asked] : years.Take(3))
        {
            var cells = (await live.GetAsync(connection, candidate, ct))
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
