using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Analytics;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteAnalyticsTests() : AnalyticsTests(DatabaseProvider.Sqlite);

public sealed class PostgresAnalyticsTests() : AnalyticsTests(DatabaseProvider.Postgres);

/// <summary>Sector analytics over a registry small enough to reckon by hand.</summary>
public abstract class AnalyticsTests(DatabaseProvider provider)
{
    private static readonly SectionKey C = new(VsicEdition.V2018, "C"),
        G = new(VsicEdition.V2018, "G");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SectionsByYear_SumUpAndSpread()
    {
        await using var r = await CreateAsync();
        var view = (await new GetSectorProductivity(r.Dbs, new YearSummaries()).RunAsync(Registry.Officer, Ct)).Value!;
        Assert.Equal([2023, 2024], view.Years);
        var c = view.Cells.Single(x => x.Key == C && x.Year == 2024);

        // 2024, section C: 1,500 over 10 and 1,000 over 10 employees.
        Assert.Equal((2, 2500e6, 20.0, 125e6, 125e6), (c.Count, c.ValueAdded, c.Employees, c.Productivity, c.Median));
        Assert.Equal((105e6, 145e6), (Math.Round(c.P10), Math.Round(c.P90)));
        Assert.Equal(145.0 / 105, c.Dispersion!.Value, 9);
        Assert.Equal(4000e6 / 40, view.Whole(2024));
        Assert.Null(view.Whole(1990));
    }

    [Fact]
    public async Task ShiftShare_LeavesNothingOver_AndKnowsWhoCameAndWent()
    {
        await using var r = await CreateAsync();
        var slice = new GetShiftShare(r.Db);
        var view = (await slice.RunAsync(Registry.Officer, 2023, 2024, Ct)).Value!;
        var split = view.Result!;
        Assert.Equal((80e6, 100e6), (split.From, split.To));
        Assert.Equal(split.Change, split.Within + split.Static + split.Dynamic + split.Entry + split.Exit, 3);
        Assert.Equal(split.Change, split.Terms.Sum(t => t.Total), 3);
        Assert.Equal(
            (1, 1, 1, 1, 1),
            (
                view.Counts[(C, ShiftGroup.Staying)],
                view.Counts[(G, ShiftGroup.Staying)],
                view.Counts[(C, ShiftGroup.Entered)],
                view.Counts[(G, ShiftGroup.Entered)],
                view.Counts[(C, ShiftGroup.Left)]
            )
        );

        // The one that stayed in C: a third of 30 employees at 100, then a quarter of 40 at 150.
        Assert.Equal(50e6 / 3, split.Terms.Single(t => t.Key == (C, ShiftGroup.Staying)).Within, 3);

        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Chi phí lao động (triệu đồng)\n3399000027;Một;2024;Vỹ Dạ;700\n");
        Assert.NotEqual(split.To, (await slice.RunAsync(Registry.Officer, 2023, 2024, Ct)).Value!.Result!.To);
        Assert.Null((await slice.RunAsync(Registry.Officer, 2001, 2002, Ct)).Value!.Result);
    }

    [Fact]
    public async Task Points_AndAdopters_AreOfTheYearAndTheSection()
    {
        await using var r = await CreateAsync();
        var points = (await new FindProductivityPoints(r.Db).RunAsync(Registry.Officer, 2024, "C", null, Ct)).Value!;
        Assert.Equal((2, 1), (points.Count, points.Step));
        Assert.Equal(
            [("3399000027", 200e6, 150e6), ("3399000059", 200e6, 100e6)],
            points.Points.Select(p => (p.TaxCode, p.CapitalIntensity, p.LabourProductivity))
        );
        Assert.Equal(4, (await new FindProductivityPoints(r.Db).RunAsync(Registry.Officer, 2024, null, null, Ct)).Value!.Count);

        await r.ImportTextAsync(
            "Mã số thuế;Hệ thống, công cụ, công nghệ;Năm bắt đầu;Mức độ\n3399000027;ISO 9001;2024;Đã chứng nhận\n3399000034;ISO 9001;2024;Quan tâm\n",
            kind: AdoptionKind.Kind
        );
        var compare = new CompareAdopters(r.Db, new GetReferenceNames(r.Dbs));
        var sides = (await compare.RunAsync(Registry.Officer, 2024, "QMS", null, Ct)).Value!;
        Assert.Equal((1, 150e6, 3), (sides.Adopters.Count, sides.Adopters.Median, sides.Others.Count));
        Assert.Equal(2500e6 / 30, sides.Others.Productivity!.Value, 3);
        Assert.Equal(
            (1, 1),
            ((await compare.RunAsync(Registry.Officer, 2024, "ISO 9001", "C", Ct)).Value is var c ? (c!.Adopters.Count, c.Others.Count) : default)
        );
        Assert.Equal(OutcomeKind.NotFound, (await compare.RunAsync(Registry.Officer, 2024, "nothing", null, Ct)).Kind);
    }

    [Fact]
    public async Task OnlyOfficers_SeeBreakdowns()
    {
        await using var r = await CreateAsync();
        foreach (var role in Enum.GetValues<Role>().Except([Role.Officer, Role.Operator]))
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                EnterpriseId = 1,
            };
            Assert.Equal(OutcomeKind.Forbidden, (await new GetSectorProductivity(r.Dbs, new YearSummaries()).RunAsync(actor, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new GetShiftShare(r.Db).RunAsync(actor, 2023, 2024, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new FindProductivityPoints(r.Db).RunAsync(actor, 2024, null, null, Ct)).Kind);
            Assert.Equal(
                OutcomeKind.Forbidden,
                (await new CompareAdopters(r.Db, new GetReferenceNames(r.Dbs)).RunAsync(actor, 2024, "QMS", null, Ct)).Kind
            );
        }
    }

    /// <summary>
    /// Value added by labour cost, the rest nought. 2023: C 1,000 and 600, G 800, each over 10. 2024: C 1,500 and a new 1,000, G 900 and a new 600,
    /// each over 10.
    /// </summary>
    private async Task<Registry> CreateAsync()
    {
        var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            "Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Mã ngành (VSIC);Chi phí lao động (triệu đồng);Lợi nhuận trước thuế (triệu đồng);"
                + "Khấu hao (triệu đồng);Lãi vay (triệu đồng);Thuế sản xuất (triệu đồng);Lao động bình quân;Tài sản cố định (triệu đồng)\n"
                + """
                3399000027;Một;2023;Vỹ Dạ;1071;1000;0;0;0;0;10;2000
                3399000034;Hai;2023;Vỹ Dạ;4711;800;0;0;0;0;10;2000
                3399000041;Ba;2023;Vỹ Dạ;1071;600;0;0;0;0;10;2000
                3399000027;Một;2024;Vỹ Dạ;1071;1500;0;0;0;0;10;2000
                3399000034;Hai;2024;Vỹ Dạ;4711;900;0;0;0;0;10;2000
                3399000059;Bốn;2024;Vỹ Dạ;1071;1000;0;0;0;0;10;2000
                3399000066;Năm;2024;Vỹ Dạ;4711;600;0;0;0;0;10;2000
                """
        );
        return r;
    }
}
