using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

/// <summary>A value is judged alike, whether a file, a form or a program brings it.</summary>
public sealed class OneRuleTests
{
    /// <summary>A field, a text, and what is stored of it; null where the text breaks the rule.</summary>
    public static TheoryData<string, string, string?> Texts =>
        new()
        {
            { "email", "x", null },
            { "email", "a@b", null },
            { "email", "a b@c.vn", null },
            { "email", "a@b.vn, c@d.vn", null },
            { "email", "Ten@CongTy.vn", "ten@congty.vn" },
            { "website", "javascript:alert(1)", null },
            { "website", "ftp://x.vn", null },
            { "website", "không có", null },
            { "website", "www.congty.vn:8080/a", "www.congty.vn:8080/a" },
            { "website", "https://congty.vn", "https://congty.vn" },
            { "foundedYear", "1899", null },
            { "foundedYear", "2100", null },
            { "foundedYear", "hai nghìn", null },
            { "foundedYear", "1999", "1999" },
            { "commune", "Làng Không Có", null },
            { "commune", "19777", "19777" },
            { "vsicCode", "00999", null },
            { "vsicCode", "10730", "10730" },
            { "legalForm", "Công ty cổ phần", "JointStock" },
            { "address", new string('a', 2001), null },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task FileAndForm_AgreeOnAValue(string name, string text, string? stored)
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        var field = EnterpriseFacts.Changeable.First(f => f.Name == name);
        var saved = await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(
            Registry.Officer,
            null,
            null,
            Inputs.Of(("taxCode", "3399000027"), ("name", "Công ty Một"), (name, text)),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(stored is null ? [name] : [], saved.Issues.Select(i => i.Field));

        var report = await r.ImportTextAsync($"Mã số thuế;Tên doanh nghiệp;Năm;{field.LabelVi}\n3399000034;Công ty Hai;2024;{text}\n");
        await using var db = r.Dbs.CreateDbContext();
        var byFile = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == "3399000034", TestContext.Current.CancellationToken);
        Assert.Equal(stored, byFile is null ? null : Shown(EnterpriseFacts.Get(byFile, field)));
        if (stored is null)
        {
            // The row is rejected, or the cell alone is left out: both are named.
            Assert.Equal(field.Lenient ? (0, 1) : (1, 0), (report.Rejected, report.Created));
            Assert.Contains(report.Problems, p => p.Column == field.LabelVi && p.Row == 2);
        }
        else
        {
            Assert.Equal(stored, Shown(EnterpriseFacts.Get(saved.Value!, field)));
        }

        string? Shown(object? value) =>
            value is long code && field.Options.FirstOrDefault(o => o.Value == code) is { } option ? option.Code
            : value is null ? null
            : Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}
