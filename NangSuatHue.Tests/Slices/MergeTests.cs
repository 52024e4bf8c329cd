using System.Globalization;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Duplicates;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Records;

namespace NangSuatHue.Tests.Slices;

/// <summary>Organisations and people are one each: found, joined with everything that points to them, and taken apart again to the very same database.</summary>
public sealed class MergeTests
{
    private static readonly string[] Tables = ["enterprises", "year_figures", "adoptions", "specialist_certificates", "pilot_projects", "experts", "city_observations", "asp_net_users"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task MergeThenUndo_LeavesTheVerySameDatabase(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("""
            Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Mã ngành;Loại hình;Doanh thu thuần;Lao động đóng BHXH;Tổng nguồn vốn;Hệ thống áp dụng;Điện thoại
            3399000027;Công ty Sông Hương;2023;Vỹ Dạ;1071;Công ty TNHH;5000,5;12;4000,5;5S;0234 999 1111
            3399000027;Công ty Sông Hương;2024;Vỹ Dạ;1071;Công ty TNHH;6000,5;13;4100,5;5S, Lean;0234 999 1111
            3399000034;CÔNG TY SÔNG HƯƠNG;2024;Vỹ Dạ;4649;Hợp tác xã;7000,5;14;5100,5;5S, ISO 9001;0234.999.1111
            3399000034;CÔNG TY SÔNG HƯƠNG;2025;Vỹ Dạ;4649;Hợp tác xã;8000,5;15;5200,5;ISO 9001;0234.999.1111
            3399000041;Khác;2024;Kim Long;4649;Công ty TNHH;1,5;1;1,5;;0234 999 2222
            """);
        await r.ImportTextAsync("Họ và tên;Chương trình đào tạo;Số chứng nhận;Ngày cấp;Mã số thuế doanh nghiệp\nLan;A;CV-1;01/02/2024;3399000034\n", kind: RecordKinds.Specialists);
        await r.ImportTextAsync("Mã dự án;Tên dự án;Mã số thuế doanh nghiệp;Mục tiêu;Ngày bắt đầu;Ngày kết thúc\nDA-1;Lean;3399000034;Gọn;01/01/2026;31/12/2026\n", kind: RecordKinds.Pilots);
        await using (var db = r.Dbs.CreateDbContext())
        {
            db.Users.Add(new AppUser { UserName = "x@demo.example", Email = "x@demo.example", Role = Role.Representative, EnterpriseId = db.Enterprises.Single(e => e.TaxCode == "3399000034").Id });
            await db.SaveChangesAsync(Ct);
        }

        await new SearchIndex(r.Db).CatchUpAsync(Ct);
        var slice = new MergeRecords(r.Db, r.Clock);
        var kind = MergeKind.Enterprises;
        var pair = Assert.Single((await slice.FindAsync(Registry.Officer, kind, 1, Ct)).Value.Pairs);
        Assert.Equal([DuplicateReason.Name, DuplicateReason.Telephone], pair.Pair.Reasons);
        var sides = (await slice.CompareAsync(Registry.Officer, kind, pair.Pair.First, pair.Pair.Second, Ct)).Value!;
        Assert.Equal([("year_figures", 2, 2), ("adoptions", 3, 3), ("specialist_certificates", 0, 1), ("pilot_projects", 0, 1), ("asp_net_users", 0, 1)], sides.Pointing);
        var before = await ChecksumsAsync(r);
        foreach (var role in Rights.AccountRoles.Where(x => x != Role.Officer).Append(Role.Public))
        {
            var actor = new Actor { Role = role, Name = "x", EnterpriseId = pair.Pair.First };
            Assert.Equal(OutcomeKind.Forbidden, (await slice.FindAsync(actor, kind, 1, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await slice.CompareAsync(actor, kind, pair.Pair.First, pair.Pair.Second, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await slice.MergeAsync(actor, kind, (pair.Pair.First, 1), (pair.Pair.Second, 1), [], Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await slice.UndoAsync(actor, 1, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await slice.DismissAsync(actor, kind, 1, 2, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await slice.HistoryAsync(actor, Ct)).Kind);
        }

        Assert.Equal(OutcomeKind.Conflict, (await slice.MergeAsync(Registry.Officer, kind, (pair.Pair.First, 9), (pair.Pair.Second, 1), [], Ct)).Kind);
        Assert.Equal(before, await ChecksumsAsync(r));
        var merged = (await slice.MergeAsync(Registry.Officer, kind, (pair.Pair.First, MergeSides.Version(sides.First)), (pair.Pair.Second, MergeSides.Version(sides.Second)), ["name", "vsicCode", "legalForm"], Ct)).Value;
        await using (var db = r.Dbs.CreateDbContext())
        {
            var kept = db.Enterprises.Single(e => e.Id == pair.Pair.First);
            Assert.Equal(("3399000027", "CÔNG TY SÔNG HƯƠNG", "4649", 2025), (kept.TaxCode, kept.Name, kept.VsicCode, kept.LatestYear));
            Assert.False(db.Enterprises.Any(e => e.Id == pair.Pair.Second));
            Assert.Equal([(2023, 5_000_500_000L), (2024, 6_000_500_000L), (2025, 8_000_500_000L)], db.YearFigures.Where(y => y.EnterpriseId == kept.Id).OrderBy(y => y.Year).Select(y => new { y.Year, y.NetRevenue }).AsEnumerable().Select(y => (y.Year, y.NetRevenue!.Value)));
            Assert.Equal(["2023 5S", "2024 5S", "2024 ISO 9001", "2024 Lean", "2025 ISO 9001"], db.Adoptions.Where(a => a.EnterpriseId == kept.Id).AsEnumerable().Select(a => $"{a.Year} {a.Label}").Order(StringComparer.Ordinal));
            Assert.Equal(kept.Id, db.SpecialistCertificates.Single().EnterpriseId);
            Assert.Equal(kept.Id, db.PilotProjects.Single().EnterpriseId);
            Assert.Equal(kept.Id, db.Users.Single().EnterpriseId);
        }

        Assert.Equal(0, (await slice.FindAsync(Registry.Officer, kind, 1, Ct)).Value.Count);
        Assert.True((await slice.UndoAsync(Registry.Officer, merged, Ct)).IsOk);
        Assert.Equal(before, await ChecksumsAsync(r));

        // Both are found by their name again: what is put back is in the search index too.
        var found = await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(Registry.Officer, new EnterpriseFilter { Search = "song huong" }, 1, 25, Ct);
        Assert.Equal([pair.Pair.First, pair.Pair.Second], found.Value!.Rows.Select(x => x.Id).Order());
        Assert.Equal(OutcomeKind.NotFound, (await slice.UndoAsync(Registry.Officer, merged, Ct)).Kind);

        // Merged again the other way round; a change since keeps it from being taken apart.
        var again = (await slice.MergeAsync(Registry.Officer, kind, (pair.Pair.Second, 1), (pair.Pair.First, 1), [], Ct)).Value;
        await using (var db = r.Dbs.CreateDbContext())
        {
            db.YearFigures.First(y => y.EnterpriseId == pair.Pair.Second).Note = "đã sửa";
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(OutcomeKind.Conflict, (await slice.UndoAsync(Registry.Officer, again, Ct)).Kind);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task TwoProfilesOfOneExpert_AreProposed_Merged_AndDismissed(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Họ và tên;Năm sinh;Lĩnh vực;Email;Cơ quan;Đồng ý công khai\nTrần Thị Hòa;1980;Tư vấn;a@example.com;Viện A;Họ và tên\nTRẦN THỊ HOÀ;1980;Đào tạo;b@example.com;Viện B;\nTrần Thị Hòa;1990;Đào tạo;c@example.com;Viện C;\n", kind: RecordKinds.Experts);
        var slice = new MergeRecords(r.Db, r.Clock);
        var pair = Assert.Single((await slice.FindAsync(Registry.Officer, MergeKind.Experts, 1, Ct)).Value.Pairs).Pair;
        var before = await ChecksumsAsync(r);
        var merge = (await slice.MergeAsync(Registry.Officer, MergeKind.Experts, (pair.Second, 1), (pair.First, 1), ["organization"], Ct)).Value;
        var kept = (await new GetRecord(r.Db).RunAsync(Registry.Officer, RecordKinds.Experts, pair.Second, Ct)).Value!.Record;

        // Consent is not taken over from the other profile.
        Assert.Equal(("Viện A", "b@example.com", false), (kept.Values["organization"], kept.Values["email"], kept.Values.ContainsKey("consent")));
        Assert.True((await slice.UndoAsync(Registry.Officer, merge, Ct)).IsOk);
        Assert.Equal(before, await ChecksumsAsync(r));
        Assert.True((await slice.DismissAsync(Registry.Officer, MergeKind.Experts, pair.Second, pair.First, Ct)).IsOk);
        Assert.True((await slice.DismissAsync(Registry.Officer, MergeKind.Experts, pair.First, pair.Second, Ct)).IsOk);
        Assert.Equal(0, (await slice.FindAsync(Registry.Officer, MergeKind.Experts, 1, Ct)).Value.Count);
    }

    [Fact]
    public void Rules_PairWhatIsTheSame_AndPassOverWhatManyShare()
    {
        DuplicateFacts F(int id, string name, string? beside = null, string? telephone = null, string? email = null) => new(id, name, beside, telephone, email);
        Assert.Equal([(1, 2)], DuplicateRules.Find([F(1, "Hòa Phát", "x"), F(2, "HOÀ PHÁT", "x"), F(3, "Hòa Phát", "y"), F(4, "Hòa Phát")]).Select(p => (p.First, p.Second)));
        Assert.Equal([(1, 2)], DuplicateRules.Find([F(1, "A", null, "0234 999 1111"), F(2, "B", null, "(0234) 9991111"), F(3, "C", null, "123"), F(4, "D", null, "123")]).Select(p => (p.First, p.Second)));
        Assert.Equal([DuplicateReason.Telephone, DuplicateReason.Email], Assert.Single(DuplicateRules.Find([F(9, "A", null, "02349991111", "x@y.vn"), F(3, "B", null, "02349991111", "X@Y.VN")])).Reasons);
        Assert.Empty(DuplicateRules.Find(Enumerable.Range(1, 7).Select(i => F(i, "N" + i, null, "02349991111"))));
        Assert.Equal(5, DuplicateRules.Find(Enumerable.Range(1, 6).Select(i => F(i, "N" + i, null, "02349991111"))).Count);
    }

    /// <summary>Every row of every table that a merge may touch, as text.</summary>
    private static async Task<string> ChecksumsAsync(Registry r)
    {
        await using var connection = await r.Db.OpenAsync(Ct);
        var lines = new List<string>();
        foreach (var table in Tables)
        {
            foreach (var row in await RowImages.ReadAsync(connection, table, "1 = 1", Ct))
            {
                lines.Add(table + ": " + string.Join('|', row.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value is byte[] b ? Convert.ToHexString(b) : Convert.ToString(c.Value, CultureInfo.InvariantCulture))));
            }
        }

        return string.Join('\n', lines);
    }
}
