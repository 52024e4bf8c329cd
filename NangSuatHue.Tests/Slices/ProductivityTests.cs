using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using SQLitePCL;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteProductivityTests() : ProductivityTests(DatabaseProvider.Sqlite)
{
    private sealed class Statements(string folder, List<string> seen) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly strdelegate_trace trace = (_, statement) => seen.Add(statement);

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory)
            {
                listener.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> e)
        {
            if (
                e.Value is ConnectionEndEventData { Connection: SqliteConnection { Handle: { } handle } connection }
                && e.Key == RelationalEventId.ConnectionOpened.Name
                && connection.DataSource.StartsWith(folder, StringComparison.Ordinal)
            )
            {
                raw.sqlite3_trace(handle, trace, null);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }

    /// <summary>
    /// Every statement that SQLite itself sees, the mapper's and our own: at most six, with 12 enterprises or with 120 and with the peers to be read
    /// anew.
    /// </summary>
    [Theory]
    [InlineData(12)]
    [InlineData(120)]
    public async Task Page_TakesAtMostSixQueries(int enterprises)
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        await r.ImportTextAsync(Survey(enterprises));
        var seen = new List<string>();
        using (DiagnosticListener.AllListeners.Subscribe(new Statements(r.Db.DataDirectory, seen)))
        {
            Assert.True((await new GetProductivity(r.Dbs, new PeerTables(), new EditionTables()).RunAsync(Registry.Officer, Code(0), null, Ct)).IsOk);
        }

        var queries = seen.Where(s => s.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(queries.Count is >= 4 and <= 6, string.Join("\n", queries));
        Assert.Contains(queries, q => q.Contains("year_versions", StringComparison.Ordinal));
    }
}

public sealed class PostgresProductivityTests() : ProductivityTests(DatabaseProvider.Postgres);

/// <summary>An enterprise's productivity page: own figures, protected peers, who may see it.</summary>
public abstract class ProductivityTests(DatabaseProvider provider)
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task View_HasFiguresChangePeersAndPrices()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Survey(60));
        var slice = new GetProductivity(r.Dbs, new PeerTables(), new EditionTables());
        var view = (await slice.RunAsync(Registry.Officer, Code(3), null, Ct)).Value!;
        Assert.Equal((2024, 2023, 2), (view.Current!.Year, view.Before!.Year, view.Years.Count));
        Assert.Equal(EnterpriseIndicators.Compared.Select(i => i.Code).Order(StringComparer.Ordinal), view.Peers.Keys.Order(StringComparer.Ordinal));
        var peers = view.Peers["labour_productivity"];
        Assert.Equal((PeerLevel.Division, 60), (peers.Level, peers.Distribution.Count));

        // LC + P + D + I + T = 1,900 + i over 10 employees, i from 0 to 59: median 192.95, quartiles 191.475 and 194.425 million, to three digits.
        Assert.Equal((193e6, 191e6, 194e6), (peers.Distribution.Median, peers.Distribution.Q1, peers.Distribution.Q3));
        Assert.NotNull(peers.Distribution.P90);
        Assert.Null(view.TfpGrowth);
        Assert.Null(view.ValueAddedPrices);

        await r.ImportTextAsync(
            "Địa bàn;Kỳ;Chỉ tiêu;Giá trị;Đơn vị tính;Nguồn;Ngày công "
                + $"bố\nHuế;2023;{GetProductivity.ValueAddedDeflator};100;%;Cục Thống "
                + $"kê;01/01/2025\nHuế;2024;{GetProductivity.ValueAddedDeflator};103;%;Cục Thống "
                + $"kê;01/01/2025\nHuế;2023;{GetProductivity.AssetDeflator};100;%;Cục Thống "
                + $"kê;01/01/2025\nHuế;2024;{GetProductivity.AssetDeflator};102;%;Cục Thống kê;01/01/2025\n",
            kind: CitySeriesKind.Kind
        );
        var priced = (await slice.RunAsync(Registry.Officer, Code(3), 2024, Ct)).Value!;
        Assert.Equal((100.0, 103.0), priced.ValueAddedPrices!.Between(2023, 2024));
        Assert.Equal("Cục Thống kê", priced.ValueAddedPrices.Source);
        Assert.NotNull(priced.TfpGrowth);
        Assert.Equal(2023, (await slice.RunAsync(Registry.Officer, Code(3), 2023, Ct)).Value!.Current!.Year);
        Assert.Equal(2024, (await slice.RunAsync(Registry.Officer, Code(3), 1999, Ct)).Value!.Current!.Year);
    }

    [Fact]
    public async Task FewPeers_AreNotShown_AndPeersFollowTheRegistry()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Survey(4));
        var tables = new PeerTables();
        var slice = new GetProductivity(r.Dbs, tables, new EditionTables());
        Assert.Empty((await slice.RunAsync(Registry.Officer, Code(0), null, Ct)).Value!.Peers);
        await r.ImportTextAsync(Survey(11));
        var peers = (await slice.RunAsync(Registry.Officer, Code(0), null, Ct)).Value!.Peers["labour_productivity"].Distribution;
        Assert.Equal(11, peers.Count);
        Assert.Null(peers.Q1);
        Assert.NotNull(peers.Median);
    }

    [Fact]
    public async Task Distributions_ArePublishedToEverybody_WithoutWhatMustBeHidden()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            Survey(60)
                + string.Concat(
                    Enumerable.Range(60, 3).Select(i => $"{Code(i)};Công ty {i};2024;Vỹ Dạ;1311;5300;5000;3000;1000;400;300;100;100;10;2000;4000\n")
                )
                + string.Concat(
                    Enumerable.Range(63, 8).Select(i => $"{Code(i)};Công ty {i};2024;Vỹ Dạ;1410;5300;5000;3000;1000;400;300;100;100;10;2000;4000\n")
                )
        );
        var slice = new GetDistributions(r.Db, new PeerTables(), new EditionTables());
        Assert.Empty((await slice.RunAsync(Actor.Public, null, null, Ct)).Value!.Cells);
        await EditionTests.VerifyAsync(r);
        Assert.Equal(1, (await new PublishEdition(r.Dbs, r.Clock).RunAsync(Registry.Officer, Ct)).Value);
        var view = (await slice.RunAsync(Actor.Public, null, null, Ct)).Value!;
        Assert.Equal((2024, "labour_productivity"), (view.Year, view.Indicator.Code));

        // Division 13 has three enterprises and is hidden; 14, the smaller of the others, is hidden with it.
        Assert.Equal(
            [(null, null, 71), ("C", null, 71), ("C", "10", 60)],
            view.Cells.Where(c => c.Size is null).Select(c => (c.Section, c.Division, c.Distribution.Count))
        );
        Assert.Equal(2023, (await slice.RunAsync(Actor.Public, 2023, "value_added_ratio", Ct)).Value!.Year);
        Assert.Equal(OutcomeKind.NotFound, (await slice.RunAsync(Actor.Public, null, "profit_margin", Ct)).Kind);
    }

    [Fact]
    public async Task OnlyTheOwnAndOfficers_SeeIt()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Survey(2));
        int own;
        await using (var db = r.Dbs.CreateDbContext())
        {
            own = db.Enterprises.Single(e => e.TaxCode == Code(0)).Id;
        }

        var slice = new GetProductivity(r.Dbs, new PeerTables(), new EditionTables());
        var representative = new Actor
        {
            Role = Role.Representative,
            Name = "x",
            EnterpriseId = own,
        };
        Assert.True((await slice.RunAsync(representative, Code(0), null, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await slice.RunAsync(representative, Code(1), null, Ct)).Kind);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Officer, Role.Operator]))
        {
            Assert.Equal(OutcomeKind.NotFound, (await slice.RunAsync(new Actor { Role = role, Name = "x" }, Code(0), null, Ct)).Kind);
        }

        Assert.Equal(OutcomeKind.NotFound, (await slice.RunAsync(Registry.Officer, "3399999999", null, Ct)).Kind);
    }

    internal static string CodeOf(int i) => Code(i);

    protected static string Code(int i)
    {
        for (var number = 339_100_000 + (i * 20); ; number++)
        {
            var digits = number.ToString(CultureInfo.InvariantCulture);
            var check = 10 - (digits.Select((c, k) => (c - '0') * ((int[])[31, 29, 23, 19, 17, 13, 7, 5, 3])[k]).Sum() % 11);
            if (check < 10)
            {
                return digits + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    protected static string Survey(int count)
    {
        var text = new StringBuilder(
            "Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Mã ngành (VSIC);Doanh thu thuần (triệu đồng);Giá trị sản xuất "
                + "(triệu đồng);Chi phí trung gian (triệu đồng);Chi phí lao động (triệu đồng);Lợi nhuận trước thuế (triệu "
                + "đồng);Khấu hao (triệu đồng);Lãi vay (triệu đồng);Thuế sản xuất (triệu đồng);Lao động bình quân;Tài sản cố "
                + "định (triệu đồng);Tổng nguồn vốn (triệu đồng)\n"
        );
        for (var i = 0; i < count; i++)
        {
            foreach (var year in (int[])[2023, 2024])
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{Code(i)};Công ty {i};{year};Vỹ Dạ;1071;{5000 + (year - 2023) * 300};5000;3000;{1000 + i};400;300;100;100;{10 - (2024 - year)};2000;4000"
                );
            }
        }

        return text.ToString();
    }
}
