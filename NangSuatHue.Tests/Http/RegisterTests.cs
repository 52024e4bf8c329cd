using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Tests.Http;

/// <summary>Registration, confirmation and sign-in through the pages themselves, with the mails as they lie in the folder.</summary>
public sealed partial class RegisterTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Password = "mưa xứ huế dầm dề";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_Registers_Confirms_IsApproved_AndTheCookieTakesTheRightsUp()
    {
        using var client = app.Client();
        const string Mail = "lan-moi@vi-du.example",
            TaxCode = "3307654329";
        Assert.Contains(
            "hiện ra sau khi bạn xác nhận thư",
            WebUtility.HtmlDecode(await client.GetStringAsync("/dang-ky?mst=330765432-9", Ct)),
            StringComparison.Ordinal
        );
        using var sent = await RegisterAsync(client, TaxCode, Mail, file: "%PDF-1.7 giấy"u8.ToArray());
        var next = sent.Headers.Location!.ToString().Replace(app.Address, "", StringComparison.Ordinal);
        Assert.StartsWith("/dang-ky?buoc=thu&thu=", next, StringComparison.Ordinal);
        var waiting = WebUtility.HtmlDecode(await client.GetStringAsync(next, Ct));
        Assert.Contains("tới " + Mail, waiting, StringComparison.Ordinal);
        Assert.Contains("/dang-ky?mst=" + TaxCode, waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(Mail, await client.GetStringAsync("/dang-ky?buoc=thu&thu=bịa", Ct), StringComparison.Ordinal);
        using var again = await PostAsync(client, next, "gui-lai");
        Assert.Contains("Đã gửi lại", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);

        // The password is right but the address is not confirmed: no way in, and the mail comes again only after a pause.
        using var early = await SignInAsync(client, Mail, Password);
        Assert.Contains("chưa được xác nhận", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);

        var link = await LinkAsync(Mail, "/xac-nhan-thu");
        using var wrong = await PostAsync(client, link, "xac-nhan-thu", ("Input.Password", "sai mật khẩu rồi"));
        Assert.Contains("Mật khẩu không đúng", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        using var right = await PostAsync(client, link, "xac-nhan-thu", ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Contains("hết hạn", WebUtility.HtmlDecode(await client.GetStringAsync(link, Ct)), StringComparison.Ordinal);

        var work = WebUtility.HtmlDecode(await client.GetStringAsync("/viec-can-lam", Ct));
        Assert.Contains("Chờ duyệt", work, StringComparison.Ordinal);
        foreach (var path in (string[])["/doanh-nghiep", "/du-an", "/dang-ky-dai-dien", "/dang-ky-dai-dien/1"])
        {
            using var other = await client.GetAsync(path, Ct);
            Assert.DoesNotContain("(minh họa)", WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        }

        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var claim = await db.EnterpriseClaims.AsNoTracking().SingleAsync(c => c.TaxCode == TaxCode, Ct);
        var file = await db.Attachments.AsNoTracking().SingleAsync(a => a.Owner == ClaimFiles.Owner && a.OwnerId == claim.Id, Ct);
        using var officer = await app.SignInAsync("can-bo@demo.example");
        Assert.Contains("Trần Thị Lan", WebUtility.HtmlDecode(await officer.GetStringAsync("/dang-ky-dai-dien", Ct)), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/dang-ky-dai-dien/{claim.Id}", Ct));
        Assert.Contains("Chưa có hồ sơ mang mã số thuế", page, StringComparison.Ordinal);
        using var evidence = await officer.GetAsync($"/tep/{file.Id}", Ct);
        Assert.Equal("application/pdf", evidence.Content.Headers.ContentType?.MediaType);
        using var stranger = await app.SignInAsync("chuyen-gia@demo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/tep/{file.Id}", Ct)).StatusCode);

        var officerUser = await db.Users.SingleAsync(u => u.Email == "can-bo@demo.example", Ct);
        Assert.True(
            (
                await app
                    .Services.GetRequiredService<DecideClaim>()
                    .RunAsync(
                        new Actor
                        {
                            Role = Role.Officer,
                            Name = "Cán bộ",
                            UserId = officerUser.Id,
                        },
                        claim.Id,
                        claim.Version,
                        approve: true,
                        null,
                        Ct
                    )
            ).IsOk
        );
        using var fresh = await client.GetAsync("/viec-can-lam", Ct);
        using var taken = await client.GetAsync(fresh.Headers.Location ?? new Uri("/tai-khoan/lam-moi", UriKind.Relative), Ct);
        Assert.Equal("/viec-can-lam", taken.Headers.Location!.ToString());
        Assert.Contains(
            $"/doanh-nghiep/{TaxCode}",
            WebUtility.HtmlDecode(await client.GetStringAsync("/viec-can-lam", Ct)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Công ty TNHH Nắng Mới",
            WebUtility.HtmlDecode(await client.GetStringAsync($"/doanh-nghiep/{TaxCode}", Ct)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Address_WithAnAccount_AnswersTheSame_ByteForByte()
    {
        using var client = app.Client();
        using var known = await RegisterAsync(client, "3301234582", "can-bo@demo.example");
        using var other = app.Client();
        using var fresh = await RegisterAsync(other, "3301234582", "ai-do@vi-du.example");
        var (left, right) = (await FollowAsync(client, known), await FollowAsync(other, fresh));

        // The sealed text in the address differs with each registration; its length tells nothing either.
        Assert.Equal((fresh.StatusCode, Sealed(fresh)), (known.StatusCode, Sealed(known)));
        Assert.Equal(
            left.Replace("can-bo@demo.example", "", StringComparison.Ordinal),
            right.Replace("ai-do@vi-du.example", "", StringComparison.Ordinal)
        );

        static (string, int) Sealed(HttpResponseMessage answer) =>
            answer.Headers.Location!.ToString().Split("&thu=") is [var page, var text] ? (page, text.Length) : default;

        async Task<string> FollowAsync(HttpClient client, HttpResponseMessage answer) =>
            Regex.Replace(Tokens().Replace(await client.GetStringAsync(answer.Headers.Location, Ct), ""), "thu(=|%3D)[A-Za-z0-9_%-]+", "thu=");

        async Task<string> AskAsync(string email)
        {
            using var someone = app.Client();
            using var answer = await PostAsync(someone, "/quen-mat-khau", "quen-mat-khau", ("Input.Email", email));
            return Tokens().Replace(await answer.Content.ReadAsStringAsync(Ct), "");
        }

        Assert.Equal(await AskAsync("can-bo@demo.example"), await AskAsync("chua-tung-co@vi-du.example"));
    }

    [Fact]
    public async Task Registration_OfAFileOfTheWrongKind_LeavesNothingBehind()
    {
        using var client = app.Client();
        using var answer = await RegisterAsync(client, "3301234582", "tep-sai@vi-du.example", file: "MZ chương trình"u8.ToArray());
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Chỉ nhận PDF", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Trần Thị Lan\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, page, StringComparison.Ordinal);
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        Assert.False(await db.Users.AnyAsync(u => u.Email == "tep-sai@vi-du.example", Ct));
    }

    [Fact]
    public async Task Registration_AnswersAlike_WhetherTheEnterpriseIsKnownOrNot_AndAsksForEvidence()
    {
        const string Known = "3398100371",
            Mail = "bang-chung@vi-du.example";
        using var client = app.Client();
        async Task<string> PageAsync(string code) =>
            Tokens().Replace(await client.GetStringAsync("/dang-ky?mst=" + code, Ct), "").Replace(code, "", StringComparison.Ordinal);
        var page = await PageAsync(Known);
        Assert.Matches("id=\"Evidence\"[^>]*required", page);
        Assert.Equal(page, await PageAsync("3301234582"));
        using var bare = await RegisterAsync(client, Known, Mail, evidence: false);
        Assert.Contains("cần kèm giấy giới thiệu", WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        Assert.False(await db.Users.AnyAsync(u => u.Email == Mail, Ct));
        using var whole = await RegisterAsync(client, Known, Mail, file: "%PDF-1.7 giấy giới thiệu"u8.ToArray());
        Assert.Equal(HttpStatusCode.Redirect, whole.StatusCode);
        var claim = await db.Set<EnterpriseClaim>()
            .AsNoTracking()
            .SingleAsync(c => db.Set<AppUser>().Any(u => u.Id == c.UserId && u.Email == Mail), Ct);
        Assert.True(await db.Attachments.AnyAsync(a => a.Owner == ClaimFiles.Owner && a.OwnerId == claim.Id, Ct));
    }

    [Fact]
    public async Task Form_IsShort_AndNeedsTheToken()
    {
        using var client = app.Client();
        var page = await client.GetStringAsync("/dang-ky?mst=3301234582", Ct);
        var form = page[page.IndexOf("id=\"dang-ky\"", StringComparison.Ordinal)..];
        Assert.InRange(Fields().Count(form[..form.IndexOf("</form>", StringComparison.Ordinal)]), 8, 13);
        Assert.DoesNotMatch("id=\"Agreed\"[^>]*checked", form);
        using var empty = await PostAsync(client, "/dang-ky?mst=3301234582", "dang-ky", ("Input.Email", "x"));
        Assert.Matches("<section class=\"note bad\" role=\"alert\" tabindex=\"-1\" autofocus>", await empty.Content.ReadAsStringAsync(Ct));
        using var bare = await client.PostAsync(
            "/dang-ky?mst=3301234582",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "dang-ky", ["Input.Email"] = "x@y.vn" }),
            Ct
        );
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Fact]
    public async Task ForgottenPassword_IsSetAnew_AndEndsOtherSessions()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        await MakeAsync(app, "quen@vi-du.example", Role.Expert);
        using var old = app.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(old, "quen@vi-du.example", Password)).StatusCode);
        using var client = app.Client();
        using var asked = await PostAsync(client, "/quen-mat-khau", "quen-mat-khau", ("Input.Email", "quen@vi-du.example"));
        var link = await LinkAsync("quen@vi-du.example", "/dat-mat-khau");
        using var weak = await PostAsync(client, link, "dat-mat-khau", ("Input.Password", "matkhau123456"));
        Assert.Contains("quá thông dụng", WebUtility.HtmlDecode(await weak.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        using var set = await PostAsync(client, link, "dat-mat-khau", ("Input.Password", "nắng xứ huế chang chang"));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        using var again = await PostAsync(client, link, "dat-mat-khau", ("Input.Password", "một mật khẩu khác nữa"));
        Assert.Contains("hết hạn", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        var user = await db.Users.SingleAsync(u => u.Email == "quen@vi-du.example", Ct);
        Assert.Equal(1, await db.UserSessions.CountAsync(s => s.UserId == user.Id && s.EndedAt == null, Ct));
        Assert.Equal(1, await db.UserSessions.CountAsync(s => s.UserId == user.Id && s.EndedAt != null, Ct));

        // The old cookie is not made fresh by the address that takes new rights up.
        using var refreshed = await old.GetAsync("/tai-khoan/lam-moi", Ct);
        Assert.False(refreshed.Headers.Contains("Set-Cookie"));
    }

    /// <summary>An account that may sign in.</summary>
    internal static async Task MakeAsync(WebApp app, string email, Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<AppUser>>();
        Assert.True(
            (
                await users.CreateAsync(
                    new AppUser
                    {
                        UserName = email,
                        Email = email,
                        EmailConfirmed = true,
                        DisplayName = "Người thử",
                        Role = role,
                    },
                    Password
                )
            ).Succeeded
        );
    }

    internal static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password) =>
        PostAsync(client, "/dang-nhap", "dang-nhap", ("Input.Email", email), ("Input.Password", password));

    /// <summary>Fills the form of a page as a browser would.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string handler, params (string, string)[] fields)
    {
        var page = await client.GetStringAsync(path, Ct);
        return await client.PostAsync(
            path,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", WebApp.Token(page)),
                new("_handler", handler),
                .. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)),
            ]),
            Ct
        );
    }

    /// <summary>The newest link of a mail to somebody, when it lies in the folder.</summary>
    private async Task<string> LinkAsync(string to, string path)
    {
        var folder = Path.Combine(app.Services.GetRequiredService<DbGate>().DataDirectory, "mail");
        return await Until.GivesAsync(
            async () =>
            {
                foreach (var file in (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : []).OrderDescending())
                {
                    var mail = await MimeMessage.LoadAsync(file, Ct);
                    if (
                        mail.To.Mailboxes.Single().Address == to
                        && Regex.Match(mail.TextBody ?? "", Regex.Escape(path) + @"\?\S+") is { Success: true } link
                    )
                    {
                        return link.Value;
                    }
                }

                return null;
            },
            "A mail to " + to
        );
    }

    private static async Task<HttpResponseMessage> RegisterAsync(
        HttpClient client,
        string taxCode,
        string email,
        byte[]? file = null,
        bool evidence = true
    )
    {
        var page = await client.GetStringAsync("/dang-ky?mst=" + taxCode, Ct);
        using var form = new MultipartFormDataContent();
        foreach (
            var (name, value) in (ValueTuple<string, string>[])
                [
                    ("__RequestVerificationToken", WebApp.Token(page)),
                    ("_handler", "dang-ky"),
                    ("Input.EnterpriseName", "Công ty TNHH Nắng Mới"),
                    ("Input.CommuneCode", "19777"),
                    ("Input.VsicCode", "56"),
                    ("Input.PersonName", "Trần Thị Lan"),
                    ("Input.Email", email),
                    ("Input.Password", Password),
                    ("Input.Position", "Giám đốc"),
                    ("Input.Agreed", "true"),
                ]
        )
        {
            form.Add(new StringContent(value), name);
        }

        if (evidence)
        {
            form.Add(new ByteArrayContent(file ?? "%PDF-1.7 giấy"u8.ToArray()), "Input.Evidence", "giay.pdf");
        }

        return await client.PostAsync("/dang-ky?mst=" + taxCode, form, Ct);
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9+/=_-]+")]
    private static partial Regex Tokens();

    [GeneratedRegex("<(input|select|textarea)(?![^>]*type=\"hidden\")")]
    private static partial Regex Fields();
}
