using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Http;

/// <summary>
/// Withdrawal of consent and deletion take effect at once wherever a person appears: lists, records, search, interface for programs, public
/// directory, exports.
/// </summary>
public sealed class PrivacyHttpTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Email = "chuyen-gia@demo.example",
        Named = "Ngô Thị Rút Lại";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IDbContextFactory<AppDb> Dbs => app.Services.GetRequiredService<IDbContextFactory<AppDb>>();

    [Fact]
    public async Task Expert_WhoWithdraws_ThenIsErased_IsGoneEverywhere()
    {
        await using var db = Dbs.CreateDbContext();
        var user = await db.Users.SingleAsync(u => u.Email == Email, Ct);
        var actor = new Actor
        {
            Role = Role.Expert,
            Name = user.DisplayName,
            UserId = user.Id,
            ExpertId = user.ExpertId,
        };
        await SaveAsync(actor, ("name", Named), ("consent", "name;fields;organization"), ("organization", "Viện Rút Lại"));
        Assert.All(await PlacesAsync(user.ExpertId!.Value), p => Assert.True(p.Shown, p.Where + " does not show who consents"));

        // One field less: it goes, the rest stays.
        await SaveAsync(actor, ("consent", "name;fields"));
        using (var visitor = app.Client())
        {
            var directory = await ReadAsync(visitor, "/danh-ba/chuyen-gia?q=rut+lai");
            Assert.Contains(Named, directory, StringComparison.Ordinal);
            Assert.DoesNotContain("Viện Rút Lại", directory, StringComparison.Ordinal);
            Assert.DoesNotContain("Viện Rút Lại", await ReadAsync(visitor, $"/api/v1/experts/{user.ExpertId}"), StringComparison.Ordinal);
        }

        // No consent at all.
        await SaveAsync(actor, ("consent", ""));
        Assert.All(await PlacesAsync(user.ExpertId!.Value), p => Assert.False(p.Shown, p.Where + " still shows who withdrew"));

        // With consent again, then deleted at the person's request.
        await SaveAsync(actor, ("consent", "name;fields"));
        Assert.All(await PlacesAsync(user.ExpertId!.Value), p => Assert.True(p.Shown, p.Where));
        using var own = await app.SignInAsync(Email);
        using var officer = await app.SignInAsync("can-bo@demo.example");
        Assert.Contains(Named, await ReadAsync(officer, "/chuyen-gia?q=rut+lai"), StringComparison.Ordinal);
        Assert.Contains(Named, await ReadAsync(officer, "/chuyen-gia/xuat.csv"), StringComparison.Ordinal);
        var request = (await app.Services.GetRequiredService<MakeDataRequest>().RunAsync(actor, DataRequestKind.Deletion, null, Ct)).Value;
        var answering = await db
            .Users.Where(u => u.Role == Role.Officer)
            .Select(u => new Actor
            {
                Role = Role.Officer,
                Name = u.DisplayName,
                UserId = u.Id,
            })
            .FirstAsync(Ct);
        Assert.Contains(user.DisplayName, await ReadAsync(officer, "/yeu-cau-du-lieu"), StringComparison.Ordinal);
        Assert.True((await app.Services.GetRequiredService<AnswerDataRequest>().RunAsync(answering, request, true, "Đã xóa.", Ct)).IsOk);
        Assert.All(await PlacesAsync(user.ExpertId!.Value), p => Assert.False(p.Shown, p.Where + " still shows who was erased"));
        foreach (
            var path in (string[])
                [
                    "/chuyen-gia?q=rut+lai",
                    "/chuyen-gia/xuat.csv",
                    "/chuyen-gia?da-luu-tru=1",
                    $"/chuyen-gia/{user.ExpertId}",
                    "/tim-kiem?q=rut%20lai",
                    "/api/v1/experts?pageSize=200",
                    "/yeu-cau-du-lieu?da-tra-loi=1",
                ]
        )
        {
            var body = await ReadAsync(officer, path);
            Assert.DoesNotContain(Named, body, StringComparison.Ordinal);
            Assert.DoesNotContain(Email, body, StringComparison.Ordinal);
        }

        // Nobody signs in with it any more.
        using var client = app.Client();
        var token = WebApp.Token(await client.GetStringAsync("/dang-nhap", Ct));
        using var refused = await client.PostAsync(
            "/dang-nhap",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["_handler"] = "dang-nhap",
                    ["Input.Email"] = Email,
                    ["Input.Password"] = Accounts.DemoPassword,
                }
            ),
            Ct
        );
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        using var export = await own.GetAsync("/du-lieu-cua-toi/tai-ve.json", Ct);
        Assert.NotEqual(HttpStatusCode.OK, export.StatusCode);
    }

    [Theory]
    [InlineData("can-bo@demo.example")]
    [InlineData("doanh-nghiep@demo.example")]
    [InlineData("tai-chinh@demo.example")]
    [InlineData("quan-tri@demo.example")]
    public async Task Export_IsOfTheOwnPerson(string email)
    {
        using var client = await app.SignInAsync(email);
        using var answer = await client.GetAsync("/du-lieu-cua-toi/tai-ve.json", Ct);
        Assert.Equal(
            (HttpStatusCode.OK, "no-store", "application/json"),
            (answer.StatusCode, answer.Headers.CacheControl?.ToString(), answer.Content.Headers.ContentType?.MediaType)
        );
        var user = Assert.Single(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["tables"]!["asp_net_users"]!.AsArray());
        Assert.Equal(email, user!["email"]!.ToString());
        Assert.Null(user["password_hash"]);
        Assert.Contains("91/2025/QH15", await ReadAsync(client, "/du-lieu-cua-toi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfNobody_LeadsToTheDoor()
    {
        using var client = app.Client();
        using var answer = await client.GetAsync("/du-lieu-cua-toi/tai-ve.json", Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var csv = await (await app.SignInAsync("doanh-nghiep@demo.example")).GetAsync("/nhu-cau-dao-tao/xuat.csv", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, csv.StatusCode);
    }

    /// <summary>Where readers who are not entitled to the whole profile would find the person.</summary>
    private async Task<List<(string Where, bool Shown)>> PlacesAsync(int expert)
    {
        using var nobody = app.Client();
        using var other = await app.SignInAsync("doanh-nghiep@demo.example");
        var found = new List<(string, bool)>();
        foreach (
            var (client, path) in ((HttpClient, string)[])
                [
                    (nobody, "/danh-ba/chuyen-gia?q=rut+lai"),
                    (nobody, "/tim-kiem?q=rut%20lai"),
                    (nobody, "/api/v1/experts?pageSize=200"),
                    (nobody, $"/api/v1/experts/{expert}"),
                    (other, "/chuyen-gia?q=rut+lai"),
                    (other, $"/chuyen-gia/{expert}"),
                    (other, "/tim-kiem?q=rut%20lai"),
                ]
        )
        {
            found.Add(
                (
                    (client == nobody ? "to nobody " : "to a representative ") + path,
                    (await ReadAsync(client, path)).Contains(Named, StringComparison.Ordinal)
                )
            );
        }

        return found;
    }

    private async Task SaveAsync(Actor actor, params (string Field, string Value)[] values)
    {
        await using var db = Dbs.CreateDbContext();
        var version = await db.Experts.Where(e => e.Id == actor.ExpertId).Select(e => e.Version).SingleAsync(Ct);
        var saved = await app
            .Services.GetRequiredService<SaveRecord>()
            .RunAsync(
                actor,
                ExpertKind.Kind,
                actor.ExpertId,
                version,
                new RecordInput { Values = values.ToDictionary(v => v.Field, v => (string?)v.Value) },
                Ct
            );
        Assert.True(saved.IsOk, string.Join(", ", saved.Issues));
    }

    private static async Task<string> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Ct);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }
}
