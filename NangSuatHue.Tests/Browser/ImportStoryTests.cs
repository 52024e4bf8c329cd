using Microsoft.Playwright;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>Files as people lay them out are imported on the page, without help from outside.</summary>
public sealed class ImportStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task WorkbookWithTwoHeaderRowsUnitsNotesAndYearsAcross_ComesToTheRightFigures()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        object?[][] rows =
        [
            ["KẾT QUẢ KHẢO SÁT DOANH NGHIỆP"],
            [],
            ["TT", "Mã số thuế", "Tên doanh nghiệp", "Xã/phường", "Doanh thu", null, "Lao động", null, "Ghi chú"],
            [null, null, null, null, "2023", "2024", "2023", "2024"],
            [null, null, null, null, "triệu đồng", "triệu đồng", "người", "người"],
            ["I", null, "Công nghiệp"],
            [1, "3391234577", "Công ty Nhiều Năm Một", "Vĩnh Ninh", 52_000.5, "12 tỷ", 50, 55, "đã gọi"],
            [2, "3397777788", "Công ty Nhiều Năm Hai", "Phường Kim Long", 8_100, 9_000, 30, "nhiều"],
            ["Tổng cộng (I)", null, null, null, 60_100, 21_000, 80, 55],
            ["Ghi chú: số liệu do doanh nghiệp cung cấp"],
        ];
        string[] merged = ["A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:H3", "I3:I4"];
        var file = new RawBook().Sheet("Khảo sát", rows, merged).Write(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx"));
        await StoryTests.UploadAsync(page, file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đúng, mỗi năm một dòng" }).ClickAsync();
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();

        // A name of before July 2025 is taken over for all equal values; an amount in words is repaired; a word for a number is left out.
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận tên mới cho 1 ô" }).ClickAsync();
        await Expect(page.GetByText("đã ghi Phường Thuận Hoá")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng 12000" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dùng 12000" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa tại đây" }).First.ClickAsync();
        await page.GetByLabel("Giá trị đúng").FillAsync("33");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa giá trị" }).ClickAsync();
        await Expect(page.Locator(".outs")).ToContainTextAsync("4");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục với 4 dòng" })).ToBeVisibleAsync();
        await StoryTests.CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToContainTextAsync("Đã ghi 4 dòng mới");
        await StoryTests.GoAsync(page, "/doanh-nghiep?nam=2024&q=3391234577");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("12.000");
        Assert.Empty(officer.Errors);
        File.Delete(file);
    }

    [Fact]
    public async Task EqualAndEmptyHeadings_AreChosenApart_AndThePageLives()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        await File.WriteAllTextAsync(file, "Mã;Mã;;;Tên doanh nghiệp;Năm;Lao động;Lao động\na;3394320993;x;y;Công ty Trùng Tiêu Đề;2024;5;9\n");
        await StoryTests.UploadAsync(page, file);
        await page.GetByLabel("Trường cho cột Mã [cột B]").SelectOptionAsync("taxCode");
        await page.GetByLabel("Trường cho cột Lao động [cột H]").SelectOptionAsync("employees");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra lại với các cột này" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục với 1 dòng" })).ToBeVisibleAsync();
        Assert.Empty(officer.Errors);
        File.Delete(file);
    }
}
