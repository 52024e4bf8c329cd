using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteCollectedIndicatorTests() : CollectedIndicatorTests(DatabaseProvider.Sqlite);

public sealed class PostgresCollectedIndicatorTests() : CollectedIndicatorTests(DatabaseProvider.Postgres);

/// <summary>An officer extends the set of the plan's task 1a: the values keep to the unit and the bounds, in a file and in a form alike.</summary>
public abstract class CollectedIndicatorTests(DatabaseProvider provider)
{
    private const string Header = "Địa bàn;Kỳ;Chỉ tiêu;Giá trị;Đơn vị tính;Nguồn;Ngày công bố\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_KeepToUnitAndBounds()
    {
        await using var r = await Registry.CreateAsync(provider);
        var save = new SaveRecord(r.Db, r.Clock);
        Task<Outcome<RecordView>> SaveAsync(RecordKind kind, params (string, string?)[] values) =>
            save.RunAsync(Registry.Officer, kind, null, null, new RecordInput { Values = values.ToDictionary(v => v.Item1, v => v.Item2) }, Ct);

        var wrong = await SaveAsync(
            IndicatorKind.Kind,
            ("code", "ty_le_so_hoa"),
            ("name", "Tỷ lệ số hóa"),
            ("unit", "%"),
            ("lowerBound", "100"),
            ("upperBound", "0"),
            ("source", "Bộ chỉ tiêu thử")
        );
        Assert.Equal(["upperBound bounds_order"], wrong.Issues.Select(i => $"{i.Field} {i.Code}"));
        Assert.True(
            (
                await SaveAsync(
                    IndicatorKind.Kind,
                    ("code", "ty_le_so_hoa"),
                    ("name", "Tỷ lệ số hóa"),
                    ("unit", "%"),
                    ("lowerBound", "0"),
                    ("upperBound", "100"),
                    ("source", "Bộ chỉ tiêu thử")
                )
            ).IsOk
        );

        var report = await r.ImportTextAsync(
            Header
                + "TP Huế;2024;ty_le_so_hoa;45,5;%;Báo cáo thử;01/01/2026\nTP Huế;2025;ty_le_so_hoa;145,5;%;Báo cáo "
                + "thử;01/01/2026\nTP Huế;2023;ty_le_so_hoa;0,4;lần;Báo cáo thử;01/01/2026\nTP "
                + "Huế;2023;chi_so_khac;145,5;lần;Báo cáo thử;01/01/2026\n",
            kind: CitySeriesKind.Kind
        );
        Assert.Equal([(3, "indicator_bounds"), (4, "indicator_unit")], report.Problems.Select(p => (p.Row, p.Code)));
        Assert.Equal(2, report.Created);

        var form = await SaveAsync(
            CitySeriesKind.Kind,
            ("place", "TP Huế"),
            ("period", "2026"),
            ("indicator", "ty_le_so_hoa"),
            ("value", "-1"),
            ("unit", "%"),
            ("source", "Báo cáo thử"),
            ("releaseDate", "01/01/2027")
        );
        Assert.Equal(["value indicator_bounds 0 100"], form.Issues.Select(i => $"{i.Field} {i.Code} {string.Join(' ', i.Args)}"));

        // Without source and release date nothing is taken in.
        var bare = await SaveAsync(
            CitySeriesKind.Kind,
            ("place", "TP Huế"),
            ("period", "2026"),
            ("indicator", "ty_le_so_hoa"),
            ("value", "1"),
            ("unit", "%")
        );
        Assert.Equal(["releaseDate", "source"], bare.Issues.Select(i => i.Field).Order(StringComparer.Ordinal));

        // Everybody reads the set; only officers extend it.
        Assert.Equal(1, (await new FindRecords(r.Db).RunAsync(Actor.Public, IndicatorKind.Kind, new RecordFilter(), 1, 10, Ct)).Value!.Count);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Officer, Role.Operator]))
        {
            Assert.Equal(
                OutcomeKind.Forbidden,
                (
                    await save.RunAsync(
                        new Actor
                        {
                            Role = role,
                            Name = "x",
                            EnterpriseId = 1,
                            ExpertId = 1,
                        },
                        IndicatorKind.Kind,
                        null,
                        null,
                        new RecordInput
                        {
                            Values = new Dictionary<string, string?>
                            {
                                ["code"] = "x",
                                ["name"] = "x",
                                ["unit"] = "x",
                                ["source"] = "x",
                            },
                        },
                        Ct
                    )
                ).Kind
            );
        }
    }
}
