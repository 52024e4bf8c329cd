using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Tests.Http;

/// <summary>No role sees a row that is not its own: pages as they are rendered, exports and downloads.</summary>
public sealed partial class AccessTests(WebApp app) : IClassFixture<WebApp>
{
    public static TheoryData<string, Role?> Everybody()
    {
        var data = new TheoryData<string, Role?> { { "", null } };
        foreach (var (email, role, _) in Accounts.Demo)
        {
            data.Add(email, role);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task EveryRole_OnEveryAddress_SeesOnlyItsOwnRows(string email, Role? role)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var own = await db
            .Users.Where(u => u.Email == email && u.EnterpriseId != null)
            .Join(db.Enterprises, u => u.EnterpriseId, e => e.Id, (_, e) => e.TaxCode)
            .FirstOrDefaultAsync();
        var foreign = await db.Enterprises.Where(e => e.TaxCode != own).OrderBy(e => e.Id).Select(e => e.TaxCode).FirstAsync();
        using var client = email.Length == 0 ? app.Client() : await app.SignInAsync(email);
        foreach (
            var path in (string[])
                [
                    "/viec-can-lam",
                    "/tong-quan",
                    "/doanh-nghiep",
                    "/doanh-nghiep?q=cong+ty",
                    $"/doanh-nghiep/{foreign}",
                    $"/doanh-nghiep/{foreign}/sua",
                    $"/doanh-nghiep/{foreign}/nam/2024",
                    $"/doanh-nghiep/{foreign}/nang-suat",
                    "/doanh-nghiep/moi",
                    "/doanh-nghiep/xuat.csv",
                    "/doanh-nghiep/xuat.xlsx",
                    "/doanh-nghiep/danh-sach.xlsx",
                    "/nhap-so-lieu",
                    "/nhap-so-lieu/1",
                    "/nhap-so-lieu/1/bi-loai.csv",
                    "/quan-tri/tai-khoan",
                    "/quan-tri/sao-luu",
                    "/tai-khoan",
                    "/du-an/muc-tieu",
                    "/du-an/mau-quyet-dinh",
                    "/quan-tri/thu",
                    "/quan-tri/tai-khoan/1",
                    "/tai-khoan/bao-mat",
                    "/tai-khoan/phien",
                    "/tai-khoan/dai-dien",
                    "/thong-bao",
                    "/dang-ky-dai-dien",
                    "/dang-ky-dai-dien/1",
                    "/phan-tich",
                    "/phan-tich?muc=dich-chuyen",
                    "/phan-tich?muc=phan-tan",
                    "/phan-tich?muc=ap-dung",
                    "/trung-lap",
                    "/trung-lap/experts",
                    "/trung-lap/specialists",
                    "/trung-lap/enterprises/1/2",
                    "/chat-luong-du-lieu",
                    "/chat-luong-du-lieu/muc-day-du",
                    "/chat-luong-du-lieu/dot-khao-sat",
                    "/chat-luong-du-lieu/xuat.csv",
                    "/chat-luong-du-lieu/xuat.xlsx",
                    "/xac-minh-so-lieu?trang-thai=da-nhap",
                    $"/xac-minh-so-lieu/{foreign}/2024",
                    "/nhu-cau-dao-tao",
                    "/nhu-cau-dao-tao/xuat.csv",
                    $"/doanh-nghiep/{foreign}/dong-y",
                    "/doanh-nghiep-chia-se",
                    "/du-lieu-cua-toi",
                    "/yeu-cau-du-lieu",
                    "/ap-dung/khai-bao",
                ]
        )
        {
            using var answer = await client.GetAsync(path);
            var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            var rows = TaxCodes()
                .Matches(body)
                .Select(m => m.Value)
                .Where(c => c != own && !path.Contains(c, StringComparison.Ordinal))
                .Distinct()
                .ToList();
            var shown =
                rows.Count > 0
                || body.Contains("(minh họa)", StringComparison.Ordinal)
                || body.Contains("\"series\":", StringComparison.Ordinal)
                || answer.Content.Headers.ContentType?.MediaType is "text/csv" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            var registry =
                (path.StartsWith("/doanh-nghiep", StringComparison.Ordinal) && path != "/doanh-nghiep-chia-se")
                || path is "/tong-quan" or "/nhap-so-lieu/1/bi-loai.csv";
            if (role == Role.Officer)
            {
                Assert.True(
                    answer.IsSuccessStatusCode
                        || ((path.StartsWith("/quan-tri/", StringComparison.Ordinal) || path == "/doanh-nghiep-chia-se") && IsElsewhere(answer)),
                    $"{path}: {answer.StatusCode}"
                );
                Assert.True(!registry || shown || path is "/doanh-nghiep/moi", path + " is empty for the officer");
            }
            else if (!(role == Role.Administrator && path == "/quan-tri/tai-khoan"))
            {
                Assert.False(shown, $"{role?.ToString() ?? "nobody"} sees rows on {path}");
            }

            Assert.True(role == Role.Administrator || !body.Contains("Sao lưu ngay", StringComparison.Ordinal), $"{role} sees the backups");
            if (role is null && path != "/")
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            }

            Assert.Equal(
                role == Role.Administrator,
                path == "/quan-tri/tai-khoan" && body.Contains("can-bo@demo.example", StringComparison.Ordinal)
                    || (role == Role.Administrator && path != "/quan-tri/tai-khoan")
            );
        }
    }

    [Fact]
    public async Task Representative_SeesTheirOwnRecord()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var own = await db
            .Users.Where(u => u.Role == Role.Representative)
            .Join(db.Enterprises, u => u.EnterpriseId, e => e.Id, (_, e) => e)
            .FirstAsync();
        using var client = await app.SignInAsync("doanh-nghiep@demo.example");
        Assert.Contains(own.Name, WebUtility.HtmlDecode(await client.GetStringAsync($"/doanh-nghiep/{own.TaxCode}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_HoldsExactlyWhatTheListCounts()
    {
        using var client = await app.SignInAsync("can-bo@demo.example");
        const string Query = "?nam=2024&quy-mo=nho,vua&sap=-revenue";
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/doanh-nghiep" + Query));
        var csv = (await client.GetStringAsync("/doanh-nghiep/xuat.csv" + Query)).TrimEnd().Split("\r\n");
        var count = csv.Length - 1;
        Assert.InRange(count, 100, 400);
        Assert.Contains($"{count} khớp", page, StringComparison.Ordinal);
        Assert.Equal(TaxCodes().Matches(page).First().Value, csv[1].Split(';')[0]);
    }

    /// <summary>Beside the file that imports back, the list as it is seen: its columns in their order, marked as invented.</summary>
    [Fact]
    public async Task Officer_DownloadsTheListAsItIsSeen()
    {
        using var client = await app.SignInAsync("can-bo@demo.example");
        using var answer = await client.GetAsync("/doanh-nghiep/danh-sach.xlsx?nam=2024&sap=-productivity&cot=quy-mo,nang-suat,ap-dung");
        Assert.Equal("doanh-nghiep-nhu-dang-xem-minh-hoa.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        Slices.ExportBookTests.AssertValid(book);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, book.ToArray());
        using var sheet = SheetReader.Open(path, null, Path.GetTempPath(), _ => true);
        Assert.Equal(["Tên", "Mã số thuế", "Ngành", "Quy mô", "Năng suất (triệu đ/lao động)", "Đang áp dụng"], sheet.Layout.HeaderTexts);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/doanh-nghiep?nam=2024&sap=-productivity&cot=quy-mo,nang-suat,ap-dung"));
        sheet.Rewind();
        Assert.True(sheet.Next());
        Assert.Contains(sheet.Text(0), page, StringComparison.Ordinal);
        Assert.Contains(sheet.Text(3), page, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData("chuyen-gia@demo.example", HttpStatusCode.Forbidden)]
    [InlineData("can-bo@demo.example", HttpStatusCode.Redirect)]
    public async Task Upload_IsForOfficers_AndNeedsTheToken(string email, HttpStatusCode expected)
    {
        using var client = await app.SignInAsync(email);
        var token = WebApp.Token(await client.GetStringAsync("/tai-khoan"));
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes("MST;Tên;Năm\n3399000027;A;2024\n"));
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "tep", "a.csv" } };
        using var answer = await client.PostAsync("/nhap-so-lieu/tai-len", form);
        Assert.Equal(expected, answer.StatusCode);

        using var bare = new MultipartFormDataContent { { new ByteArrayContent("MST"u8.ToArray()), "tep", "a.csv" } };
        using var refused = await client.PostAsync("/nhap-so-lieu/tai-len", bare);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task SlowUpload_HoldsNobodyUp_AndArrivesWhole()
    {
        using var slow = await app.SignInAsync("can-bo@demo.example");
        using var other = await app.SignInAsync("can-bo@demo.example");
        using var stalled = new StalledContent("MST;Tên;Năm\n", "3399000027;Chậm;2024\n");
        using var slowForm = new MultipartFormDataContent
        {
            { new StringContent(WebApp.Token(await slow.GetStringAsync("/tai-khoan"))), "__RequestVerificationToken" },
            { stalled, "tep", "cham.csv" },
        };
        var sending = slow.PostAsync("/nhap-so-lieu/tai-len", slowForm);
        await stalled.HalfSent;

        // While half of it is on the way, others read, write and upload.
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes("MST;Tên;Năm\n3399000034;Nhanh;2024\n"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(WebApp.Token(await other.GetStringAsync("/tai-khoan"))), "__RequestVerificationToken" },
            { file, "tep", "nhanh.csv" },
        };
        using var quick = await other.PostAsync("/nhap-so-lieu/tai-len", form);
        Assert.Equal(HttpStatusCode.Redirect, quick.StatusCode);
        Assert.False(sending.IsCompleted);

        stalled.GoOn();
        using var answer = await sending;
        Assert.Matches("^/nhap-so-lieu/[0-9]+$", answer.Headers.Location!.ToString());
    }

    /// <summary>A file whose second half waits until it is told to go on.</summary>
    private sealed class StalledContent(string first, string second) : HttpContent
    {
        private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously),
            onward = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HalfSent => half.Task;

        public void GoOn() => onward.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(first));
            await stream.FlushAsync();
            half.SetResult();
            await onward.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(second));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    [Fact]
    public async Task Upload_OfABinaryFile_IsRefusedWithASentence()
    {
        using var client = await app.SignInAsync("can-bo@demo.example");
        var token = WebApp.Token(await client.GetStringAsync("/nhap-so-lieu"));
        using var file = new ByteArrayContent([0x50, 0x4B, 3, 4, 0, 0, 0, 0])
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/zip") },
        };
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "tep", "a.csv" } };
        using var answer = await client.PostAsync("/nhap-so-lieu/tai-len", form);
        Assert.StartsWith("/nhap-so-lieu?loi=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongPassword_SaysNothingAboutTheAccount_AndMakesTheNextTryWait()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<AppUser>>();
            Assert.True(
                (
                    await users.CreateAsync(
                        new AppUser
                        {
                            UserName = "khoa@example.com",
                            Email = "khoa@example.com",
                            Role = Role.Reporter,
                        },
                        "mat khau that dai"
                    )
                ).Succeeded
            );
        }

        using var client = app.Client();
        var page = await client.GetStringAsync("/dang-nhap");
        var said = new List<string>();
        foreach (var email in (string[])["khong-co@demo.example", .. Enumerable.Repeat("khoa@example.com", 9)])
        {
            using var answer = await client.PostAsync(
                "/dang-nhap",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = WebApp.Token(page),
                        ["_handler"] = "dang-nhap",
                        ["Input.Email"] = email,
                        ["Input.Password"] = "sai mat khau roi",
                    }
                )
            );
            said.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }

        Assert.Contains("Thư điện tử hoặc mật khẩu không đúng.", said[0], StringComparison.Ordinal);
        Assert.Contains("Thư điện tử hoặc mật khẩu không đúng.", said[1], StringComparison.Ordinal);
        Assert.Contains("thử lại sau", said[^1], StringComparison.Ordinal);
    }

    /// <summary>The front page of what is another role's says so, and not its own title.</summary>
    private static bool IsElsewhere(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString == "/khong-co-quyen";

    [GeneratedRegex(@"\b33\d{8}(-\d{3})?\b")]
    private static partial Regex TaxCodes();
}

/// <summary>The first start and the production start.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Production_RefusesToStart_WithDemoAccounts_AndASetupLinkMakesTheFirstAdministratorOnce()
    {
        var folder = Directory.CreateTempSubdirectory("nsh-start-").FullName;
        var demo = await WebApp.StartAsync(folder, "--environment=Development");
        await demo.StopAsync();
        await demo.DisposeAsync();
        await Assert.ThrowsAsync<StartRefusedException>(() => WebApp.StartAsync(folder, "--environment=Production"));

        var clean = Directory.CreateTempSubdirectory("nsh-start-").FullName;
        var web = await WebApp.StartAsync(clean, "--environment=Production");
        Assert.True(File.Exists(Path.Combine(clean, "setup-token.sha256")));
        using var client = new HttpClient { BaseAddress = new Uri(WebApp.AddressOf(web)) };
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/thiet-lap?ma=sai"));
        Assert.Contains("Liên kết đã dùng hoặc hết hạn", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Accounts.DemoPassword, WebUtility.HtmlDecode(await client.GetStringAsync("/dang-nhap")), StringComparison.Ordinal);
        await web.StopAsync();
        await web.DisposeAsync();
    }

    [Theory]
    [InlineData("--Database:Provider=oracle")]
    [InlineData("--Database:Provider=postgres")]
    public void Start_WithOptionsThatMakeNoSense_SaysWhich(string option)
    {
        var refused = Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => WebHost.Build([option]));
        Assert.Contains("postgres", refused.Message, StringComparison.Ordinal);
    }
}
