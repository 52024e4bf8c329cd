using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;

namespace NangSuatHue.Tests.Slices;

/// <summary>What was known when of a figure of the city's series, on both databases.</summary>
public abstract class CityVersionTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Versions_AreAllOfThem_UnderEitherNameOfTheCity_TheLatestReleaseFirst()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            "Địa bàn;Kỳ;Chỉ tiêu;Giá trị;Đơn vị tính;Loại số liệu;Kiểm chứng;Nguồn;Ngày công bố\nTP "
                + "Huế;2024;grdp_tang;8,02;%;Chính thức;Đã kiểm chứng;Niên giám (thử);30/06/2026\nTP "
                + "Huế;2024;grdp_tang;8,11;%;Sơ bộ;Đã kiểm chứng;Cục Thống kê (thử);31/03/2025\n",
            kind: CitySeriesKind.Kind
        );
        var find = new FindVersions(r.Db);
        var rows = (
            await new FindRecords(r.Db).RunAsync(
                Registry.Officer,
                CitySeriesKind.Kind,
                new RecordFilter
                {
                    Equal = new Dictionary<string, string> { ["indicator"] = "grdp_tang", ["period"] = "2024" },
                },
                1,
                10,
                Ct
            )
        ).Value!;
        Assert.Equal(3, rows.Count);
        foreach (var row in rows.Rows)
        {
            var versions = (await find.RunAsync(Actor.Public, row.Id, Ct)).Value!;
            Assert.Equal(
                [(8.02, "30/06/2026", true), (8.11, "31/03/2025", false), (8.15, "không ghi", false)],
                versions.Select(v => (v.Value, v.Vintage, v.Shown))
            );
            Assert.Equal([EstimateStatus.Final, EstimateStatus.Preliminary, EstimateStatus.Estimate], versions.Select(v => v.Status));
        }

        Assert.Equal(OutcomeKind.NotFound, (await find.RunAsync(Actor.Public, 999_999, Ct)).Kind);
    }

    [Fact]
    public async Task Search_FindsObservationsByTheirIndicatorsName()
    {
        await using var r = await Registry.CreateAsync(provider);
        var find = new FindRecords(r.Db);
        async Task<int> CountAsync(string search) =>
            (await find.RunAsync(Registry.Officer, CitySeriesKind.Kind, new RecordFilter { Search = search }, 1, 1, Ct)).Value!.Count;
        Assert.Equal(7, await CountAsync("nsld_ss2010"));
        Assert.Equal(7, await CountAsync("năng suất lao động so sánh 2010 thừa thiên"));
        Assert.Equal(7, await CountAsync("labour productivity 2010 thua thien"));
        Assert.Equal(0, await CountAsync("năng suất mặt trăng"));
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteCityVersionTests() : CityVersionTests(DatabaseProvider.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresCityVersionTests() : CityVersionTests(DatabaseProvider.Postgres);
