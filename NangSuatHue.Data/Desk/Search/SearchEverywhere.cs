using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Desk.Search;

/// <summary>
/// One search over enterprises, people, projects and the catalogue: tone-free, every word the beginning of a word, ranked, with the actor's rights in
/// every query. One round trip to the database for each content; each gives its best few.
/// </summary>
public sealed class SearchEverywhere(DbGate gate, GetReferenceNames references)
{
    /// <summary>Hits shown of one content.</summary>
    public const int Most = 5;

    /// <summary>Candidates read of one content before they are ranked.</summary>
    private const int Read = 60;

    /// <summary>What matches, content by content; nothing for a query without words.</summary>
    public async Task<Outcome<IReadOnlyList<Hit>>> RunAsync(Actor actor, string? query, CancellationToken ct = default)
    {
        var hits = new List<Hit>();
        if (SearchKey.Words(query).Count > 0)
        {
            hits.AddRange(await EnterprisesAsync(actor, query!, ct));
            await using var connection = await gate.OpenAsync(ct);
            foreach (var kind in KindIndex.Of(gate.Features).Records.Where(k => k.Searched && RecordRights.Read(actor, k) != RecordScope.None))
            {
                var found = new List<RecordView>();
                await foreach (
                    var row in new RecordQuery(kind, actor).And(new RecordFilter { Search = query }).ReadAsync(connection, $"LIMIT {Read}", ct)
                )
                {
                    found.Add(row);
                }

                hits.AddRange(
                    Best(found, query!, r => r.Title(kind))
                        .Select(r => new Hit(
                            kind.Name,
                            r.Title(kind),
                            Detail(kind, r),
                            r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                            r.Whole
                        ))
                );
            }

            if (RecordRights.Read(actor, AdoptionKind.Kind) != RecordScope.None)
            {
                var items = (await references.RunAsync(ct)).Items.Where(i => SearchKey.Matches($"{i.Code} {i.NameVi} {i.NameEn} {i.Aliases}", query));
                hits.AddRange(Best(items, query!, i => i.Code).Select(i => new Hit("catalogue", i.Code, i.NameVi, i.Code)));
            }
        }

        return new Outcome<IReadOnlyList<Hit>> { Kind = OutcomeKind.Ok, Value = hits };
    }

    /// <summary>How well a title fits: as typed with its marks, then from its beginning, then shorter ones first. The less the better. Pure.</summary>
    public static (int Marks, int Start, int Length) Rank(string title, string query)
    {
        var (typed, name) = (WellFormed.Composed(query.Trim()).ToLowerInvariant(), WellFormed.Composed(title).ToLowerInvariant());
        return (
            name.Contains(typed, StringComparison.Ordinal) ? 0 : 1,
            SearchKey.Of(title).StartsWith(SearchKey.Of(query), StringComparison.Ordinal) ? 0 : 1,
            title.Length
        );
    }

    private static IEnumerable<T> Best<T>(IEnumerable<T> found, string query, Func<T, string> title) =>
        found.OrderBy(f => Rank(title(f), query)).ThenBy(title, VnSort.Comparer).Take(Most);

    private async Task<IEnumerable<Hit>> EnterprisesAsync(Actor actor, string query, CancellationToken ct)
    {
        var all = Rights.May(actor, Act.ReadRegistry);
        if (!all && actor is not { Role: Role.Representative, EnterpriseId: not null })
        {
            return [];
        }

        await using var db = gate.Factory().CreateDbContext();
        var matching = SearchIndex
            .Matching(db, SearchKey.Words(query))
            .AsNoTracking()
            .Where(e => e.Status != EnterpriseStatus.Archived && (all || e.Id == actor.EnterpriseId));
        var found = await matching.Select(e => new { e.Name, e.TaxCode }).Take(Read).ToListAsync(ct);
        return Best(found, query, e => e.Name).Select(e => new Hit("enterprises", e.Name, TaxCode.Masked(e.TaxCode), e.TaxCode));
    }

    private static string? Detail(RecordKind kind, RecordView record) =>
        record.Enterprise?.Name ?? (kind.Detail is { } field ? record.Values.GetValueOrDefault(field)?.ToString() : null);
}
