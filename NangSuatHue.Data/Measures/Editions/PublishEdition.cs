using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>
/// Publishes an edition of the registry's statistics: counts the verified and locked figures of years that are over, protects them together with every
/// earlier edition, and freezes what may be shown.
/// </summary>
public sealed class PublishEdition(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    private const string Calendar = "Lịch";

    /// <summary>Gives the edition's number. Forbidden for everybody but officers.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken ct = default) =>
        Rights.May(actor, Act.PublishStatistics) ? await PublishAsync(actor.Name, actor.UserId, ct) : OutcomeKind.Forbidden;

    /// <summary>The calendar's own edition.</summary>
    internal Task<int> ByCalendarAsync(CancellationToken ct) => PublishAsync(Calendar, null, ct);

    private async Task<int> PublishAsync(string by, int? account, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var current = await CurrentAsync(db, VietnamTime.Today(clock).Year, ct);
        var edition = new StatisticsEdition
        {
            Number = await db.StatisticsEditions.CountAsync(ct) + 1,
            PublishedAt = clock.GetUtcNow().UtcDateTime,
            PublishedBy = by,
            PublishedById = account,
            Illustrative = await db.Enterprises.AnyAsync(e => e.Illustrative, ct),
        };
        db.StatisticsEditions.Add(edition);
        await db.SaveChangesAsync(ct);
        var earlier = await EarlierAsync(db, ct);
        foreach (var key in current.Keys.Union(earlier.Keys).OrderBy(k => k.Year).ThenBy(k => k.Vsic))
        {
            var table = new EditionTable(current.GetValueOrDefault(key) ?? [], earlier.GetValueOrDefault(key) ?? []);
            Keep(db, edition, key, table);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            db.Attach(edition);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return edition.Number;
    }

    private static void Keep(AppDb db, StatisticsEdition edition, (int Year, VsicEdition Vsic) key, EditionTable table)
    {
        edition.Held += table.Held;
        foreach (var member in table.Members)
        {
            edition.Figures++;
            db.EditionCounts.Add(
                new EditionCount
                {
                    EditionId = edition.Id,
                    Year = key.Year,
                    VsicEdition = key.Vsic,
                    Subject = member.Enterprise,
                    Section = member.Section,
                    Division = member.Division,
                    SizeClass = member.Size,
                    Numbers = MemoryMarshal
                        .AsBytes(member.Values.SelectMany(v => (double[])[v.Numerator, v.Denominator]).ToArray().AsSpan())
                        .ToArray(),
                }
            );
        }

        for (var i = 0; i < EnterpriseIndicators.Compared.Count; i++)
        {
            foreach (var (cell, shown) in table.Distributions(i))
            {
                db.EditionCells.Add(
                    new EditionCell
                    {
                        EditionId = edition.Id,
                        Year = key.Year,
                        VsicEdition = key.Vsic,
                        Indicator = EnterpriseIndicators.Compared[i].Code,
                        Row = cell.Row,
                        Column = cell.Column,
                        Count = shown.Count,
                        Mean = shown.Mean,
                        P10 = shown.P10,
                        Q1 = shown.Q1,
                        Median = shown.Median,
                        Q3 = shown.Q3,
                        P90 = shown.P90,
                    }
                );
            }
        }
    }

    /// <summary>Verified and locked figures of years before this one, of enterprises that are not archived.</summary>
    private static async Task<Dictionary<(int Year, VsicEdition Vsic), List<EditionMember>>> CurrentAsync(
        AppDb db,
        int thisYear,
        CancellationToken ct
    )
    {
        var members = new Dictionary<(int, VsicEdition), List<EditionMember>>();
        var figures = db
            .YearFigures.AsNoTracking()
            .Where(y =>
                y.Year < thisYear
                && (y.DataStatus == DataStatus.Verified || y.DataStatus == DataStatus.Locked)
                && db.Set<Enterprise>().Any(e => e.Id == y.EnterpriseId && e.Status != EnterpriseStatus.Archived)
            );
        await foreach (var y in figures.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (EditionMember.ValuesOf(FigureInputs.Of(y)) is { } values)
            {
                var key = (y.Year, y.VsicEdition);
                (members.TryGetValue(key, out var list) ? list : members[key] = []).Add(
                    new EditionMember(y.EnterpriseId, y.Section, y.Division, y.SizeClass, values)
                );
            }
        }

        return members;
    }

    private static async Task<Dictionary<(int Year, VsicEdition Vsic), List<EarlierEdition>>> EarlierAsync(AppDb db, CancellationToken ct)
    {
        var counts = (await db.EditionCounts.AsNoTracking().ToListAsync(ct)).ToLookup(c => (c.EditionId, c.Year, c.VsicEdition));
        var cells = (
            await db
                .EditionCells.AsNoTracking()
                .Select(c => new
                {
                    c.EditionId,
                    c.Year,
                    c.VsicEdition,
                    c.Row,
                    c.Column,
                })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(c => (c.EditionId, c.Year, c.VsicEdition), c => new TableCell(c.Row, c.Column));
        return counts
            .OrderBy(g => g.Key.EditionId)
            .GroupBy(g => (g.Key.Year, g.Key.VsicEdition))
            .ToDictionary(g => g.Key, g => g.Select(e => new EarlierEdition([.. e.Select(Member)], cells[e.Key].ToHashSet())).ToList());
    }

    private static EditionMember Member(EditionCount c)
    {
        var numbers = MemoryMarshal.Cast<byte, double>(c.Numbers).ToArray();
        return new EditionMember(c.Subject, c.Section, c.Division, c.SizeClass, [.. numbers.Chunk(2).Select(p => (p[0], p[1]))]);
    }
}
