using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteCommuneNameTests() : CommuneNameTests(DatabaseProvider.Sqlite);

public sealed class PostgresCommuneNameTests() : CommuneNameTests(DatabaseProvider.Postgres);

/// <summary>Communes by the names of today and of before July 2025: marks and districts decide, likeness never does.</summary>
public abstract class CommuneNameTests(DatabaseProvider provider)
{
    private const string Head = "Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Địa chỉ\n";

    [Theory]
    [InlineData("Vĩnh Ninh", "Phường Thuận Hóa")]
    [InlineData("phường Vĩnh Ninh", "Phường Thuận Hóa")]
    [InlineData("P. Vĩnh Ninh", "Phường Thuận Hóa")]
    [InlineData("Vĩnh Ninh, Quận Thuận Hóa", "Phường Thuận Hóa")]
    [InlineData("VINH NINH", "Phường Thuận Hóa")]
    [InlineData("Phường Đúc", "Phường Thuận Hóa")]
    [InlineData("Thuận Hòa", "Phường Phú Xuân")]
    [InlineData("phường Thuận Hoà", "Phường Phú Xuân")]
    [InlineData("xã Phú Vinh, huyện A Lưới", "Xã A Lưới 3")]
    [InlineData("Hương Phong (A Lưới)", "Xã A Lưới 4")]
    public async Task NameOfBefore_IsRejectedWithItsSuccessor_AndTakenWhereThatWasSaid(string typed, string now)
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = Head + $"3391234577;Công ty Thử;2024;\"{typed}\";12 Lê Lợi, Vĩnh Ninh\n";
        var report = await r.ImportTextAsync(text, commit: false);
        var problem = Assert.Single(report.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal(("commune_old", Folded(now)), (problem.Code, Folded(problem.Repair!)));
        Assert.Contains("01/7/2025", problem.Message, StringComparison.Ordinal);

        var taken = await r.ImportTextAsync(text, settings: new ImportSettings { OldCommunes = true });
        Assert.Equal((1, 0), (taken.Created, taken.Rejected));
        Assert.Equal("commune_old_taken", Assert.Single(taken.Problems).Code);
        Assert.Contains("12 Lê Lợi, Vĩnh Ninh", await r.SnapshotAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thuận Hóa")]
    [InlineData("Phường Thuận Hoá")]
    [InlineData("Vỹ Dạ")]
    [InlineData("Phú Vinh")]
    [InlineData("19777")]
    public async Task NameOfToday_IsTaken(string typed)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(Head + $"3391234577;Công ty Thử;2026;{typed};\n", commit: false);
        Assert.Equal((1, 0), (report.Created, report.Rejected));
    }

    [Theory]
    [InlineData("Thuan Hoa", "Phường Phú Xuân")]
    [InlineData("Hương Phong", "Xã A Lưới 4")]
    public async Task NameOfSeveralPlaces_IsAListToChooseFrom_NeverAnAnswer(string typed, string one)
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = Head + $"3391234577;Công ty Thử;2024;{typed};\n";
        foreach (var settings in (ImportSettings[])[new(), new() { OldCommunes = true }])
        {
            var report = await r.ImportTextAsync(text, commit: false, settings: settings);
            var problem = Assert.Single(report.Problems);
            Assert.Equal(("commune_old_unsure", (string?)null), (problem.Code, problem.Repair));
            Assert.Contains(Folded(one), Folded(problem.Message), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Vỹ Dã Xanh")]
    [InlineData("Kim Lon")]
    public async Task Likeness_IsNoAnswer(string typed)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(Head + $"3391234577;Công ty Thử;2024;{typed};\n", settings: new ImportSettings { OldCommunes = true });
        Assert.Equal((0, 1), (report.Created, report.Rejected));
        Assert.Null(Assert.Single(report.Problems).Repair);
    }

    [Fact]
    public async Task OneAnswer_ServesAllEqualValues_AndNoOthers()
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = Head + "3391234577;A Một;2024;Kim Lon;\n3397777788;A Hai;2024;Kim Lon;\n3394320993;A Ba;2024;Kim Lom;\n";
        var settings = new ImportSettings
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["Xã/phường"] = new Dictionary<string, string> { ["Kim Lon"] = "Phường Kim Long" },
            },
        };
        var report = await r.ImportTextAsync(text, settings: settings);
        Assert.Equal((ImportStatus.Committed, 2, 1), (report.Status, report.Created, report.Rejected));
    }

    private static string Folded(string text) => NangSuatHue.Data.Foundation.Text.SearchKey.Of(text);
}
