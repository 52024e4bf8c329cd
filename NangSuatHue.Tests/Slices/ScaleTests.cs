using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteScaleTests() : ScaleTests(DatabaseProvider.Sqlite);

public sealed class PostgresScaleTests() : ScaleTests(DatabaseProvider.Postgres);

/// <summary>What is kept or indexed for speed says what counting and reading anew would say, on both databases.</summary>
public abstract class ScaleTests(DatabaseProvider provider)
{
    private static readonly EnterpriseFilter[] Filters =
    [
        new(),
        new() { Year = 2023 },
        new() { Year = 2024, Sizes = [SizeClass.Small, SizeClass.Micro] },
        new() { Commune = "19777" },
        new() { Year = 2022, Section = "C" },
        new() { Search = "cong ty" },
        new() { Archived = true },
        new() { Year = 2023, Complete = true },
        new() { Year = 2024, Item = "KPI" },
        new() { Year = 2023, Archived = true },
    ];

    [Fact]
    public async Task KeptCountsAndSummaries_EqualFreshOnes_AfterEveryKindOfChange()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (counts, summaries) = (new EnterpriseCounts(), new YearSummaries());
        await SameAsync(r, counts, summaries);
        var first = await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        await SameAsync(r, counts, summaries);

        var enterprise = (await new FindEnterprises(r.Dbs, counts).RunAsync(Registry.Officer, new EnterpriseFilter { Year = 2023 }, 1, 1))
            .Value!
            .Rows[0];
        int figures;
        await using (var db = r.Dbs.CreateDbContext())
        {
            figures = await db
                .YearFigures.Where(y => y.EnterpriseId == enterprise.Id && y.Year == 2023)
                .Select(y => y.Version)
                .SingleAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(
            (
                await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                    Registry.Officer,
                    enterprise.TaxCode,
                    figures,
                    new FiguresInput
                    {
                        Year = 2023,
                        Numbers = new Dictionary<string, double?> { ["employees"] = 4321, ["labourCost"] = null },
                    }
                )
            ).IsOk
        );
        await SameAsync(r, counts, summaries);

        var archive = new ArchiveEnterprise(r.Dbs, r.Clock);
        var version = await VersionAsync(r, enterprise.TaxCode);
        Assert.True((await archive.RunAsync(Registry.Officer, enterprise.TaxCode, version, true, null)).IsOk);
        await SameAsync(r, counts, summaries);
        Assert.True((await archive.RunAsync(Registry.Officer, enterprise.TaxCode, version + 1, false, null)).IsOk);
        await SameAsync(r, counts, summaries);

        var second = await r.ImportTextAsync(
            $"Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Lao động;Hệ thống áp dụng\n{enterprise.TaxCode};Tên khác;2023;Vỹ "
                + "Dạ;7;KPI, 5S\n3399000027;Mới;2025;Vỹ Dạ;5;Lean\n"
        );
        Assert.Equal(1, second.Created);
        await SameAsync(r, counts, summaries);
        await r.UndoAsync(second.BatchId!.Value);
        await SameAsync(r, counts, summaries);
        await r.UndoAsync(first.BatchId!.Value);
        await SameAsync(r, counts, summaries);
    }

    [Fact]
    public async Task Search_FindsTheSame_BeforeAndAfterTheIndexTookTheNamesIn()
    {
        await using var r = await Registry.CreateAsync(provider);
        var batch = await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var index = new SearchIndex(r.Db);
        await FoundAsTextSaysAsync(r);
        var taken = await index.CatchUpAsync();
        Assert.Equal(provider == DatabaseProvider.Sqlite ? batch.EnterprisesCreated : 0, taken);
        Assert.Equal(0, await index.CatchUpAsync());
        await FoundAsTextSaysAsync(r);

        // A name that changes, a new one, one that goes: found by what they are now.
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Xưởng Mè Xửng Thiên Hương;2024\n");
        Assert.Equal(1, await CountAsync(r, "me xung"));
        await index.CatchUpAsync();
        var renamed = await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Xưởng Kẹo Gừng;2024\n");
        Assert.Equal((0, 1), (await CountAsync(r, "me xung"), await CountAsync(r, "gung keo")));
        await r.UndoAsync(renamed.BatchId!.Value);
        Assert.Equal((1, 0), (await CountAsync(r, "me xung"), await CountAsync(r, "gung keo")));
        await FoundAsTextSaysAsync(r);
        await r.UndoAsync(batch.BatchId!.Value);
        await FoundAsTextSaysAsync(r);
        Assert.Equal(0, await CountAsync(r, "cong ty"));
    }

    [Fact]
    public async Task EveryPage_BySmallSteps_IsTheOrderOfTheWhole()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var find = new FindEnterprises(r.Dbs, new EnterpriseCounts());
        await using var db = r.Dbs.CreateDbContext();
        foreach (var sort in Enum.GetValues<EnterpriseSort>())
        {
            foreach (
                var filter in new[]
                {
                    new EnterpriseFilter { Year = 2023, Sizes = [SizeClass.Small] },
                    new EnterpriseFilter { Commune = "19777" },
                    new EnterpriseFilter { Search = "xay dung" },
                    new EnterpriseFilter(),
                }.SelectMany(f => new[] { f with { Sort = sort }, f with { Sort = sort, Descending = true } })
            )
            {
                var whole = await EnterpriseQuery
                    .Sorted(EnterpriseQuery.Where(db, filter), filter)
                    .Select(x => x.E.Id)
                    .ToListAsync(TestContext.Current.CancellationToken);
                var pages = new List<int>();
                for (var page = 1; (page - 1) * 40 < whole.Count; page++)
                {
                    pages.AddRange((await find.RunAsync(Registry.Officer, filter, page, 40)).Value!.Rows.Select(x => x.Id));
                }

                Assert.Equal(whole, pages);
            }
        }
    }

    [Fact]
    public async Task EveryYearWithFigures_HasAVersion()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        await using var db = r.Dbs.CreateDbContext();
        var years = await db.YearFigures.Select(y => y.Year).Distinct().ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(years);
        Assert.Equal(years.Append(0).Order(), (await db.YearVersions.Select(v => v.Year).ToListAsync(TestContext.Current.CancellationToken)).Order());
    }

    private static async Task SameAsync(Registry r, EnterpriseCounts counts, YearSummaries summaries)
    {
        foreach (var filter in Filters)
        {
            var kept = (await new FindEnterprises(r.Dbs, counts).RunAsync(Registry.Officer, filter, 1, 1)).Value!.Count;
            var fresh = (await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(Registry.Officer, filter, 1, 1)).Value!.Count;
            await using var db = r.Dbs.CreateDbContext();
            Assert.Equal(await EnterpriseQuery.Where(db, filter).CountAsync(TestContext.Current.CancellationToken), fresh);
            Assert.Equal(fresh, kept);
        }

        var view = (await new GetOverview(r.Dbs, summaries).RunAsync(Registry.Officer, 2023)).Value!;
        Assert.Equal(Text((await new GetOverview(r.Dbs, new YearSummaries()).RunAsync(Registry.Officer, 2023)).Value!), Text(view));
    }

    private static string Text(OverviewView view) =>
        JsonSerializer.Serialize(
            view with
            {
                Sections = view.Sections.OrderBy(s => (s.Key.Edition, s.Key.Section)).ToList(),
                Sizes = view.Sizes.OrderBy(s => s.Key).ToDictionary(),
                Medians = view.Medians.OrderBy(m => (m.Year, m.Key.Edition, m.Key.Section)).ToList(),
            }
        );

    private static async Task FoundAsTextSaysAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        var all = await db.Enterprises.AsNoTracking().Select(e => e.SearchKey).ToListAsync(TestContext.Current.CancellationToken);
        foreach (
            var query in (string[])
                [
                    "cong ty",
                    "hue",
                    "xay dung 1",
                    "co phan thuong",
                    "339",
                    "tnhh mtv",
                    "khong ai ten the nay",
                    "d",
                    "công ty CỔ PHẦN",
                    "minh hoa",
                    "an",
                    "hue 東京",
                    "\u0e95\u0ee1",
                    "x\ufffd",
                    "cong \u2c2f",
                ]
        )
        {
            var words = SearchKey.Words(query);
            Assert.Equal(all.Count(k => words.All(w => k.Contains(" " + w, StringComparison.Ordinal))), await CountAsync(r, query));
        }
    }

    private static async Task<int> CountAsync(Registry r, string query) =>
        (await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(Registry.Officer, new EnterpriseFilter { Search = query }, 1, 1))
            .Value!
            .Count;

    private static async Task<int> VersionAsync(Registry r, string taxCode)
    {
        await using var db = r.Dbs.CreateDbContext();
        return await db.Enterprises.Where(e => e.TaxCode == taxCode).Select(e => e.Version).SingleAsync();
    }
}
