using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>Every page on a wide screen in light colours.</summary>
public sealed class LightPageTests(WebApp app, Chromium chromium) : PageTests(app, chromium, 1440, dark: false);

/// <summary>Every page on a phone in dark colours.</summary>
public sealed class DarkPageTests(WebApp app, Chromium chromium) : PageTests(app, chromium, 390, dark: true);

/// <summary>Every page as those who use it see it: read by axe, without an error in the console or a request to another host.</summary>
public abstract class PageTests(WebApp app, Chromium chromium, int width, bool dark) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    public static TheoryData<string, string> Pages()
    {
        var data = new TheoryData<string, string>();
        foreach (
            var (who, paths) in ((string, string[])[])
                [
                    (
                        "",
                        [
                            "/",
                            "/en",
                            "/nang-suat-thanh-pho",
                            "/en/city-productivity?noi=vn&cach=log&ket-qua=6.5",
                            "/dang-nhap",
                            "/dat-mat-khau",
                            "/khong-co-quyen",
                            "/khong-tim-thay",
                            "/loi",
                            "/danh-ba/chuyen-gia",
                            "/danh-ba/chuyen-vien?q=zzz",
                            "/lap-trinh",
                            "/chi-tieu",
                            "/phan-bo-nang-suat",
                        ]
                    ),
                    (
                        "can-bo@demo.example",
                        [
                            "/viec-can-lam",
                            "/tong-quan",
                            "/doanh-nghiep",
                            "/doanh-nghiep?q=zzzz",
                            "/doanh-nghiep/3398100371",
                            "/doanh-nghiep/3398100371/sua",
                            "/doanh-nghiep/3398100371/nang-suat",
                            "/doanh-nghiep/3398100371/nam/2024",
                            "/doanh-nghiep/moi",
                            "/nhap-so-lieu",
                            "/nhap-so-lieu/1",
                            "/tai-khoan",
                            "/tai-khoan/ma-truy-cap",
                            "/ap-dung",
                            "/ap-dung/1500",
                            "/ap-dung/moi",
                            "/chuyen-gia",
                            "/chuyen-gia?q=zzz",
                            "/chuyen-gia/1",
                            "/chuyen-gia/1/sua",
                            "/chuyen-vien",
                            "/chuyen-vien/1/sua",
                            "/du-an",
                            "/du-an/3",
                            "/du-an/moi",
                            "/chuoi-so-lieu",
                            "/chuoi-so-lieu?indicator=grdp_tang&place=Th%E1%BB%ABa%20Thi%C3%AAn%20Hu%E1%BA%BF",
                            "/chuoi-so-lieu/1",
                            "/chi-tieu-thu-thap",
                            "/chi-tieu-thu-thap/1",
                            "/chi-tieu-thu-thap/moi",
                            "/chi-tieu-thu-thap/1/sua",
                            "/chuoi-so-lieu/moi",
                            "/chuoi-so-lieu/1/sua",
                            "/chuyen-gia/moi",
                            "/chuyen-vien/moi",
                            "/phan-tich",
                            "/phan-tich?muc=dich-chuyen",
                            "/phan-tich?muc=phan-tan",
                            "/phan-tich?muc=ap-dung",
                            "/tong-quan/ap-dung",
                            "/tong-quan/chuyen-gia",
                            "/tong-quan/chuyen-vien",
                            "/tong-quan/du-an",
                            "/tong-quan/chuoi-so-lieu",
                            "/nhap-so-lieu/4",
                            "/trung-lap",
                            "/trung-lap/experts",
                            "/trung-lap/specialists",
                            "/trung-lap/enterprises/1/2",
                            "/trung-lap/specialists/1/2",
                            "/chat-luong-du-lieu",
                            "/chat-luong-du-lieu?trang-thai=da-hoi",
                            "/chat-luong-du-lieu/muc-day-du",
                            "/chat-luong-du-lieu/dot-khao-sat",
                            "/chuyen-vien/1",
                            "/ap-dung/1/sua",
                            "/du-an/3/sua",
                        ]
                    ),
                    ("", ["/du-an-diem", "/en/pilot-projects", "/du-an-diem/DA-2026-009", "/en/pilot-projects/DA-2026-009"]),
                    (
                        "can-bo@demo.example",
                        [
                            "/viec-can-lam?ai=chua-giao",
                            "/du-an?xem=bang",
                            "/du-an?xem=thoi-gian",
                            "/du-an/muc-tieu",
                            "/du-an/muc-tieu?nam=2025",
                            "/du-an/mau-quyet-dinh",
                            "/du-an/1",
                            "/du-an/9",
                            "/du-an/11",
                        ]
                    ),
                    ("doanh-nghiep@demo.example", ["/du-an/moi", "/du-an/moi?buoc=2", "/du-an/moi?buoc=3", "/du-an/moi?buoc=4", "/du-an/moi?buoc=5"]),
                    ("doanh-nghiep@demo.example", ["/viec-can-lam", "/du-an", "/ap-dung/moi"]),
                    ("chuyen-gia@demo.example", ["/viec-can-lam", "/chuyen-gia"]),
                    (
                        "",
                        [
                            "/dang-ky",
                            "/dang-ky?mst=123",
                            "/dang-ky?mst=3301234582",
                            "/dang-ky?buoc=thu",
                            "/xac-nhan-thu",
                            "/quen-mat-khau",
                            "/loi-moi",
                            "/dang-nhap/ma",
                        ]
                    ),
                    ("doanh-nghiep@demo.example", ["/tai-khoan", "/tai-khoan/bao-mat", "/tai-khoan/phien", "/tai-khoan/dai-dien", "/thong-bao"]),
                    ("can-bo@demo.example", ["/dang-ky-dai-dien", "/dang-ky-dai-dien?loc=xong", "/dang-ky-dai-dien/1"]),
                    (
                        "can-bo@demo.example",
                        [
                            "/xac-minh-so-lieu",
                            "/xac-minh-so-lieu?trang-thai=da-nhap",
                            "/xac-minh-so-lieu/3398100371/2024",
                            "/nhu-cau-dao-tao",
                            "/doanh-nghiep-chia-se",
                            "/du-lieu-cua-toi",
                            "/yeu-cau-du-lieu",
                        ]
                    ),
                    (
                        "doanh-nghiep@demo.example",
                        [
                            "/doanh-nghiep/3398100371",
                            "/doanh-nghiep/3398100371/nam/2025",
                            "/doanh-nghiep/3398100371/nam/2024",
                            "/doanh-nghiep/3398100371/dong-y",
                            "/ap-dung/khai-bao",
                            "/nhu-cau-dao-tao",
                            "/du-lieu-cua-toi",
                        ]
                    ),
                    ("tai-chinh@demo.example", ["/doanh-nghiep-chia-se"]),
                    ("quan-tri@demo.example", ["/yeu-cau-du-lieu"]),
                    ("quan-tri@demo.example", ["/quan-tri/thu", "/quan-tri/thu?loc=loi", "/quan-tri/tai-khoan/1", "/quan-tri/tai-khoan?q=zzz"]),
                    ("quan-tri@demo.example", ["/quan-tri/tai-khoan", "/quan-tri/sao-luu", "/viec-can-lam"]),
                ]
        )
        {
            foreach (var path in paths)
            {
                data.Add(who, path);
            }
        }

        return data;
    }

    /// <summary>What a form asks can be seen at every width; a picker that is empty says so.</summary>
    private const string UnseenFields = """
        () => [...document.querySelectorAll('main .field')]
            .filter(f => !f.closest('details:not([open]), [hidden], dialog:not([open])'))
            .filter(f => !f.getClientRects().length || [...f.querySelectorAll('input')].some(i => i.value === 'null'))
            .map(f => f.textContent.trim().slice(0, 60))
        """;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryPage_HasNoAccessibilityViolation_NoConsoleError_NoForeignRequest(string who, string path)
    {
        await using var visitor = await chromium.VisitAgainAsync(app.Address, who, width, dark);
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("h1").First).ToBeVisibleAsync();

        // A page of the workspace is drawn a second time when it listens, title and all.
        await Expect(visitor.Page.Locator(".app:not([data-ready])")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(visitor.Page.Locator(".skel")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(visitor.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"\S"), new() { Timeout = 30_000 });
        await StoryTests.NoBarrierAsync(visitor.Page);
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(UnseenFields));
        Assert.DoesNotContain("/dang-nhap", who.Length > 0 ? visitor.Page.Url : "", StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Errors, e => !(path is "/khong-tim-thay" or "/loi" && e.Contains("404", StringComparison.Ordinal)));
    }
}
