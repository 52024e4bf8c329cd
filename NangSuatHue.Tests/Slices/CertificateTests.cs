using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Training;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteCertificateTests() : CertificateTests(DatabaseProvider.Sqlite);

public sealed class PostgresCertificateTests() : CertificateTests(DatabaseProvider.Postgres);

/// <summary>Certificates by their days and numbers. It is 23 November 2026.</summary>
public abstract class CertificateTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("24/11/2026", null, "issued issued_future")]
    [InlineData("23/11/2027", "23/11/2030", "issued issued_future")]
    [InlineData("23/11/2026", null, null)]
    [InlineData("01/02/2020", "01/01/2020", "expires")]
    public async Task DayOfIssue_ThatHasNotCome_IsRefused(string issued, string? expires, string? fault)
    {
        await using var r = await Registry.CreateAsync(provider);
        var outcome = await SaveAsync(r, "CN-1", issued, expires);
        Assert.Equal(fault is null, outcome.IsOk);
        Assert.All(outcome.Issues, i => Assert.StartsWith(fault!, $"{i.Field} {i.Code}", StringComparison.Ordinal));
        var report = await r.ImportTextAsync(
            $"Họ và tên;Chương trình đào tạo;Số chứng nhận;Ngày cấp;Ngày hết hạn\nLan;5S;CN-2;{issued};{expires}\n",
            kind: SpecialistKind.Kind
        );
        Assert.Equal(fault is null ? (1, 0) : (0, 1), (report.Created, report.Rejected));
    }

    [Theory]
    [InlineData("22/11/2026", null, CertificateStatus.Expired)]
    [InlineData("22/11/2026", "Valid", CertificateStatus.Expired)]
    [InlineData("22/11/2026", "Revoked", CertificateStatus.Revoked)]
    [InlineData("23/11/2026", null, CertificateStatus.Valid)]
    [InlineData(null, null, CertificateStatus.Valid)]
    public async Task CertificateWhoseLastDayIsOver_IsNotValid(string? expires, string? status, CertificateStatus stored)
    {
        await using var r = await Registry.CreateAsync(provider);
        Assert.True((await SaveAsync(r, "CN-1", "01/02/2020", expires, status)).IsOk);
        await r.ImportTextAsync(
            "Họ và tên;Chương trình đào tạo;Số chứng nhận;Ngày cấp;Ngày hết hạn;Tình trạng\n"
                + $"Lan;5S;CN-2;01/02/2020;{expires};{(status == "Revoked" ? "Bị thu hồi" : status is null ? "" : "Còn hiệu lực")}\n",
            kind: SpecialistKind.Kind
        );
        var found = (await FindAsync(r, Registry.Officer, ""))!;
        Assert.Equal(2, found.Count);
        Assert.All(found.Rows, x => Assert.Equal((long)stored, x.Values["status"]));
    }

    [Fact]
    public async Task Certificate_ExpiresByItself_TheDayAfterItsLast_AndHistorySaysWhy()
    {
        await using var r = await Registry.CreateAsync(provider);
        Assert.True((await SaveAsync(r, "CN-1", "01/02/2020", "23/11/2026")).IsOk);
        Assert.True((await SaveAsync(r, "CN-2", "01/02/2020", "24/11/2026")).IsOk);
        Assert.True((await SaveAsync(r, "CN-3", "01/02/2020", "01/11/2026", "Revoked")).IsOk);
        var calendar = new ExpireCertificates(r.Dbs, new SaveRecord(r.Db, r.Clock), r.Clock);
        await calendar.RunAsync(Ct);
        Assert.Equal("0 0 2", await StatesAsync());
        r.Clock.Now = r.Clock.Now.AddDays(1);
        await calendar.RunAsync(Ct);
        await calendar.RunAsync(Ct);
        Assert.Equal("1 0 2", await StatesAsync());
        var id = (await FindAsync(r, Registry.Officer, "CN-1"))!.Rows.Single().Id;
        var history = (await new GetRecord(r.Db).RunAsync(Registry.Officer, SpecialistKind.Kind, id, Ct)).Value!.History;
        Assert.Equal(2, history.Count);
        Assert.Contains("Hết ngày hiệu lực", history[0].Reason, StringComparison.Ordinal);

        async Task<string> StatesAsync() =>
            string.Join(
                ' ',
                (await FindAsync(r, Registry.Officer, ""))!.Rows.OrderBy(x => x.Values["certificateNumber"]).Select(x => x.Values["status"])
            );
    }

    [Theory]
    [InlineData("QĐ-2024/015", 1)]
    [InlineData("qd-2024/015", 1)]
    [InlineData("2024/015", 1)]
    [InlineData("lan 015", 1)]
    [InlineData("QĐ-2024/999", 0)]
    public async Task Certificate_IsFoundByItsNumber_InPublicOnlyWithConsent(string asked, int hits)
    {
        await using var r = await Registry.CreateAsync(provider);
        Assert.True((await SaveAsync(r, "QĐ-2024/015", "01/02/2024", null)).IsOk);
        Assert.Equal(hits, (await FindAsync(r, Registry.Officer, asked))!.Count);
        Assert.Equal(0, (await FindAsync(r, Actor.Public, asked))?.Count ?? 0);
        Assert.True((await SaveAsync(r, "QĐ-2024/016", "01/02/2024", null, consent: "name;certificateNumber")).IsOk);
        Assert.Equal(hits, (await FindAsync(r, Actor.Public, asked.Replace("015", "016", StringComparison.Ordinal)))?.Count ?? 0);
    }

    private static async Task<RecordRows?> FindAsync(Registry r, Actor actor, string search) =>
        (await new FindRecords(r.Db).RunAsync(actor, SpecialistKind.Kind, new RecordFilter { Search = search }, 1, 50, Ct)).Value;

    private static Task<Outcome<RecordView>> SaveAsync(
        Registry r,
        string number,
        string issued,
        string? expires,
        string? status = null,
        string? consent = null
    ) =>
        new SaveRecord(r.Db, r.Clock).RunAsync(
            Registry.Officer,
            SpecialistKind.Kind,
            null,
            null,
            new RecordInput
            {
                Values = new Dictionary<string, string?>
                {
                    ["name"] = "Trần Thị Lan",
                    ["programme"] = "5S",
                    ["certificateNumber"] = number,
                    ["issued"] = issued,
                    ["expires"] = expires,
                    ["status"] = status,
                    ["consent"] = consent,
                }
                    .Where(v => v.Value is not null)
                    .ToDictionary(),
            },
            Ct
        );
}
