using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteRegistryTests() : RegistryTests(DatabaseProvider.Sqlite);

public sealed class PostgresRegistryTests() : RegistryTests(DatabaseProvider.Postgres);

/// <summary>Lists, records, forms and charts on both databases.</summary>
public abstract class RegistryTests(DatabaseProvider provider)
{
    private const string Head =
        "Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Mã ngành;Doanh thu (triệu đồng);Lao động;Chi phí lao động;Lợi "
        + "nhuận trước thuế;Khấu hao;Lãi vay;Thuế;Hệ thống áp dụng\n";
    private static readonly RecordInput Facts = Inputs.Of(
        ("taxCode", "33.99000027"),
        ("name", "  Công ty  Mới "),
        ("commune", "19777"),
        ("vsicCode", "10730"),
        ("legalForm", "Limited")
    );

    [Fact]
    public async Task Search_FindsWithoutToneMarks_InAnyOrder_AndRanksMarksFirst()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            Head
                + "3399000027;Công ty Cổ phần Dược liệu Thừa Thiên Huế;2024;Vỹ Dạ;2100;1,5;1;;;;;;\n3399000034;Công ty Dương "
                + "Liễu;2024;Vỹ Dạ;2100;1,5;1;;;;;;\n3399000041;Đường Huế;2024;Vỹ Dạ;1071;1,5;1;;;;;;\n3399000059;Dương "
                + "Huế;2024;Vỹ Dạ;1071;1,5;1;;;;;;\n"
        );
        Assert.Equal(["Công ty Cổ phần Dược liệu Thừa Thiên Huế"], await NamesAsync(r, "duoc lieu hue"));
        Assert.Equal(["Công ty Cổ phần Dược liệu Thừa Thiên Huế"], await NamesAsync(r, "HUẾ dược"));
        Assert.Equal(["Đường Huế", "Công ty Dương Liễu", "Dương Huế"], await NamesAsync(r, "đường"));
        Assert.Equal("Đường Huế", (await NamesAsync(r, "3399000041")).Single());
        Assert.Empty(await NamesAsync(r, "'; DROP TABLE enterprises; --"));
    }

    [Fact]
    public async Task List_FiltersSortsAndPages_WithACountThatFits()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var find = new FindEnterprises(r.Dbs, new EnterpriseCounts());
        var filter = new EnterpriseFilter
        {
            Year = 2024,
            Sizes = [SizeClass.Small],
            Sort = EnterpriseSort.Revenue,
            Descending = true,
        };
        var pages = new List<EnterpriseRow>();
        int count;
        var page = 1;
        do
        {
            var found = (await find.RunAsync(Registry.Officer, filter, page++, 25)).Value!;
            count = found.Count;
            pages.AddRange(found.Rows);
        } while (pages.Count < count);
        Assert.Equal(count, pages.Select(p => p.Id).Distinct().Count());
        Assert.All(pages, p => Assert.Equal((SizeClass.Small, 2024), (p.SizeClass, p.Year!.Value)));
        Assert.Equal(pages.OrderByDescending(p => p.NetRevenue).Select(p => p.NetRevenue), pages.Select(p => p.NetRevenue));
        foreach (var sort in Enum.GetValues<EnterpriseSort>())
        {
            Assert.True((await find.RunAsync(Registry.Officer, new EnterpriseFilter { Sort = sort, Descending = true }, 1, 10)).IsOk);
        }
    }

    [Fact]
    public async Task List_IsInVietnameseOrder()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            Head
                + "3399000027;Đông Ba;2024;;;1,5;1;;;;;;\n3399000034;Ân Phú;2024;;;1,5;1;;;;;;\n3399000041;An "
                + "Cựu;2024;;;1,5;1;;;;;;\n3399000059;Dương Nỗ;2024;;;1,5;1;;;;;;\n3399000066;Ăn Ngon;2024;;;1,5;1;;;;;;\n"
        );
        Assert.Equal(["An Cựu", "Ăn Ngon", "Ân Phú", "Dương Nỗ", "Đông Ba"], await NamesAsync(r, null));
    }

    [Fact]
    public async Task Save_ChecksRules_RefusesTheSecondWriter_AndKeepsHistory()
    {
        await using var r = await Registry.CreateAsync(provider);
        var save = new SaveEnterprise(r.Dbs, r.Db, r.Clock);
        var bad = await save.RunAsync(Registry.Officer, null, null, Inputs.Of(("taxCode", "3399000028"), ("vsicCode", "00999"), ("email", "x")));
        Assert.Equal(["email", "name", "taxCode", "vsicCode"], bad.Issues.Select(i => i.Field).Order());
        var made = await save.RunAsync(Registry.Officer, null, null, Facts);
        Assert.Equal(("3399000027", "Công ty Mới", "C"), (made.Value!.TaxCode, made.Value.Name, made.Value.Section));
        Assert.Equal("tax_taken", (await save.RunAsync(Registry.Officer, null, null, Facts)).Issues.Single().Code);

        var first = await save.RunAsync(Registry.Officer, "3399000027", 1, Facts.With(("telephone", "1")));
        Assert.True(first.IsOk);
        var second = await save.RunAsync(Registry.Officer, "3399000027", 1, Facts.With(("telephone", "2")));
        Assert.Equal((OutcomeKind.Conflict, "1"), (second.Kind, second.Value!.Telephone));
        var record = (await new GetEnterprise(r.Dbs).RunAsync(Registry.Officer, "3399000027")).Value!;
        var change = record.History.First(h => h.Action == ChangeAction.Updated);
        Assert.Equal(("telephone", null, "1"), change.Values.Single());
    }

    [Fact]
    public async Task Figures_AreSavedWithTheirSizeClass_AndGuardedByTheVersion()
    {
        await using var r = await Registry.CreateAsync(provider);
        await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, null, null, Facts);
        var save = new SaveFigures(r.Dbs, r.Db, r.Clock);
        FiguresInput Input(double revenue) =>
            new()
            {
                Year = 2024,
                Numbers = new Dictionary<string, double?> { ["netRevenue"] = revenue, ["employees"] = 12 },
            };
        Assert.Equal("negative", (await save.RunAsync(Registry.Officer, "3399000027", null, Input(-1))).Issues.Single().Code);
        Assert.True((await save.RunAsync(Registry.Officer, "3399000027", null, Input(2e9))).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await save.RunAsync(Registry.Officer, "3399000027", null, Input(3e9))).Kind);
        await using var db = r.Dbs.CreateDbContext();
        var y = await db.YearFigures.SingleAsync();
        Assert.Equal((2_000_000_000L, SizeClass.Small, SizeCriterion.Revenue), (y.NetRevenue, y.SizeClass, y.SizeCriterion));
        Assert.Equal(2024, (await db.Enterprises.SingleAsync()).LatestYear);
    }

    [Fact]
    public async Task Archive_TakesOutOfListsAndCharts_AndBringsBack()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + "3399000027;A;2024;Vỹ Dạ;10730;1,5;1;;;;;;\n");
        var archive = new ArchiveEnterprise(r.Dbs, r.Clock);
        Assert.True((await archive.RunAsync(Registry.Officer, "3399000027", 1, true, "trùng")).IsOk);
        Assert.Empty(await NamesAsync(r, null));
        Assert.Equal(0, (await new GetOverview(r.Dbs, new YearSummaries()).RunAsync(Registry.Officer, 2024)).Value!.Enterprises);
        Assert.Equal(OutcomeKind.Conflict, (await archive.RunAsync(Registry.Officer, "3399000027", 1, false, null)).Kind);
        Assert.True((await archive.RunAsync(Registry.Officer, "3399000027", 2, false, null)).IsOk);
        Assert.Equal(["A"], await NamesAsync(r, null));
    }

    [Fact]
    public async Task Overview_CountsWhatTheListCounts()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var view = (await new GetOverview(r.Dbs, new YearSummaries()).RunAsync(Registry.Officer, 2023)).Value!;
        var find = new FindEnterprises(r.Dbs, new EnterpriseCounts());
        async Task<int> Count(EnterpriseFilter f) => (await find.RunAsync(Registry.Officer, f, 1, 1)).Value!.Count;
        Assert.Equal(view.Enterprises, await Count(new EnterpriseFilter { Year = 2023 }));
        foreach (var s in view.Sections)
        {
            Assert.Equal(
                s.Count,
                await Count(
                    new EnterpriseFilter
                    {
                        Year = 2023,
                        Section = s.Key.Section ?? "-",
                        Edition = s.Key.Section is null ? null : s.Key.Edition,
                    }
                )
            );
        }

        foreach (var (size, n) in view.Sizes)
        {
            Assert.Equal(n, await Count(new EnterpriseFilter { Year = 2023, Sizes = [size] }));
        }

        foreach (var a in view.Applied.Where(a => a.ItemCode is not null))
        {
            Assert.Equal(a.Count, await Count(new EnterpriseFilter { Year = 2023, Item = a.ItemCode }));
        }

        foreach (var c in view.Communes.Take(5))
        {
            Assert.Equal(c.Count, await Count(new EnterpriseFilter { Year = 2023, Commune = c.Key }));
        }

        var complete = view.Completeness.Single(c => c.Year == 2023);
        Assert.Equal(complete.Complete, await Count(new EnterpriseFilter { Year = 2023, Complete = true }));
        Assert.Equal(complete.Total - complete.Complete, await Count(new EnterpriseFilter { Year = 2023, Complete = false }));
    }

    [Fact]
    public async Task Record_SaysWhereEachFigureCameFrom()
    {
        await using var r = await Registry.CreateAsync(provider);
        var first = await r.ImportTextAsync(
            Head + "3399000034;B;2024;Vỹ Dạ;10730;1,5;1;;;;;;\n3399000027;A;2024;Vỹ Dạ;10730;1,5;1;;;;;;\n",
            name: "mot.csv"
        );
        var second = await r.ImportTextAsync(Head + "3399000027;A;2024;Vỹ Dạ;10730;2,5;1;;;;;;\n", name: "hai.csv");
        var record = (await new GetEnterprise(r.Dbs).RunAsync(Registry.Officer, "3399000027")).Value!;
        Assert.Equal((first.BatchId, 3), (record.Origins[(2024, "")].BatchId, record.Origins[(2024, "")].Row!.Value));
        Assert.Equal((second.BatchId, 2), (record.Origins[(2024, "net_revenue")].BatchId, record.Origins[(2024, "net_revenue")].Row!.Value));
    }

    [Fact]
    public async Task EverySlice_RefusesWhoMayNot()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + "3399000027;A;2024;Vỹ Dạ;10730;1,5;1;;;;;;\n");
        foreach (
            var actor in Rights
                .AccountRoles.Where(x => x != Role.Officer)
                .Select(x => new Actor
                {
                    Role = x,
                    Name = "x",
                    EnterpriseId = 999,
                })
                .Append(Actor.Public)
        )
        {
            Assert.Equal(
                OutcomeKind.Forbidden,
                (await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(actor, new EnterpriseFilter(), 1, 25)).Kind
            );
            Assert.Equal(OutcomeKind.Forbidden, (await new GetOverview(r.Dbs, new YearSummaries()).RunAsync(actor, null)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await new GetEnterprise(r.Dbs).RunAsync(actor, "3399000027")).Kind);
            Assert.Equal(
                OutcomeKind.NotFound,
                (
                    await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                        actor,
                        "3399000027",
                        1,
                        new FiguresInput { Year = 2024, Numbers = new Dictionary<string, double?>() }
                    )
                ).Kind
            );
            Assert.Equal(
                OutcomeKind.Forbidden,
                (await new ExportEnterprises(r.Dbs).RunAsync(actor, new EnterpriseFilter(), ExportFormat.Csv, true, Stream.Null)).Kind
            );

            // Who imports the city's series knows of no survey.
            var finance = actor.Role == Role.FinanceOfficer;
            Assert.Equal(finance ? OutcomeKind.NotFound : OutcomeKind.Forbidden, (await new UndoImport(r.Db, r.Clock).RunAsync(actor, 1)).Kind);
            var imports = await new FindImports(r.Dbs).RunAsync(actor, new ImportFilter(), 1);
            Assert.Equal(finance ? OutcomeKind.Ok : OutcomeKind.Forbidden, imports.Kind);
            Assert.True(!finance || imports.Value.Count == 0);
            Assert.Equal(finance ? OutcomeKind.NotFound : OutcomeKind.Forbidden, (await new GetImport(r.Dbs).RunAsync(actor, 1)).Kind);
        }
    }

    private static async Task<List<string>> NamesAsync(Registry r, string? search) =>
        (await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(Registry.Officer, new EnterpriseFilter { Search = search }, 1, 50))
            .Value!.Rows.Select(x => x.Name)
            .ToList();
}
