using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Http;

/// <summary>
/// Role × stage × act through the interface for programs, against the one table of steps: what it does not list is refused and changes nothing.
/// </summary>
public sealed class PilotMoveTests(WebApp app) : IClassFixture<WebApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(WebApp.Everybody), MemberType = typeof(WebApp))]
    public async Task EveryStep_IsRefused_UnlessTheTableListsIt(string email, Role role)
    {
        var dbs = app.Services.GetRequiredService<IDbContextFactory<AppDb>>();
        await using var db = dbs.CreateDbContext();
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Email == email, Ct);
        var own =
            user?.EnterpriseId
            ?? await db.Users.Where(u => u.Role == Role.Representative && u.EnterpriseId != null).Select(u => u.EnterpriseId!.Value).FirstAsync(Ct);
        var foreign = await db.Enterprises.Where(e => e.Id != own).Select(e => e.Id).FirstAsync(Ct);
        using var client = app.Client();
        if (user is not null)
        {
            var token = (
                await app
                    .Services.GetRequiredService<AccessTokens>()
                    .CreateAsync(
                        new Actor
                        {
                            Role = role,
                            Name = "x",
                            UserId = user.Id,
                        },
                        $"thử {Guid.NewGuid():N}",
                        TokenScopes.Read | TokenScopes.Write,
                        1,
                        Ct
                    )
            ).Value!;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        }

        foreach (var enterprise in (int[])[own, foreign])
        {
            var pilot = new PilotProject
            {
                Code = $"MT-{role}-{enterprise}",
                Title = "x",
                Objective = "y",
                EnterpriseId = enterprise,
                BatchId = 1,
                ResultSheet = new PilotResult { Summary = "xong" }.Write(),
            };
            db.PilotProjects.Add(pilot);
            await db.SaveChangesAsync(Ct);
            var side = user is null
                ? PilotSide.None
                : PilotRights.Side(
                    new Actor
                    {
                        Role = role,
                        Name = "",
                        EnterpriseId = user.EnterpriseId,
                    },
                    enterprise
                );
            foreach (var (stage, act) in PilotWorkflow.Flow.States.SelectMany(s => PilotWorkflow.Flow.Acts.Select(a => (s, a))))
            {
                await db.PilotProjects.Where(p => p.Id == pilot.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Stage, stage), Ct);
                await db.PilotEvents.Where(e => e.PilotId == pilot.Id).ExecuteDeleteAsync(Ct);
                var version = await db.PilotProjects.Where(p => p.Id == pilot.Id).Select(p => p.Version).FirstAsync(Ct);
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/pilots/{pilot.Id}/moves")
                {
                    Content = new StringContent(
                        new JsonObject
                        {
                            ["act"] = act.ToString(),
                            ["reason"] = "vì thế",
                            ["decisionNumber"] = "1/QĐ",
                            ["decisionDate"] = "2026-01-20",
                        }.ToJsonString(),
                        Encoding.UTF8,
                        "application/json"
                    ),
                };
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
                using var answer = await client.SendAsync(request, Ct);
                var step = PilotWorkflow.Flow.Step(stage, act, side);
                Assert.Equal(
                    user is null ? HttpStatusCode.Unauthorized
                        : step is not null ? HttpStatusCode.NoContent
                        : side == PilotSide.None ? HttpStatusCode.NotFound
                        : HttpStatusCode.Forbidden,
                    answer.StatusCode
                );
                Assert.Equal(step?.To ?? stage, await db.PilotProjects.Where(p => p.Id == pilot.Id).Select(p => p.Stage).FirstAsync(Ct));
            }
        }
    }

    [Fact]
    public async Task Files_AreServedToThoseEntitled_AsDownloadsThatNothingRuns()
    {
        var dbs = app.Services.GetRequiredService<IDbContextFactory<AppDb>>();
        await using var db = dbs.CreateDbContext();
        var representative = await db.Users.AsNoTracking().FirstAsync(u => u.Role == Role.Representative && u.IsDemo && u.EnterpriseId != null, Ct);
        var pilot = new PilotProject
        {
            Code = "MT-TEP",
            Title = "x",
            Objective = "y",
            EnterpriseId = representative.EnterpriseId!.Value,
        };
        db.PilotProjects.Add(pilot);
        await db.SaveChangesAsync(Ct);
        var add = app.Services.GetRequiredService<AddAttachment>();
        var file = (
            await add.RunAsync(
                new Actor
                {
                    Role = Role.Representative,
                    Name = "L",
                    UserId = representative.Id,
                    EnterpriseId = representative.EnterpriseId,
                },
                PilotFiles.Plan,
                pilot.Id,
                null,
                "bản <vẽ>.pdf",
                new MemoryStream("%PDF-1.7 <script>"u8.ToArray()),
                Ct
            )
        ).Value!;
        foreach (var (email, role, _) in Accounts.Demo)
        {
            using var client = await app.SignInAsync(email);
            using var answer = await client.GetAsync($"/tep/{file.Id}", Ct);
            Assert.Equal(role is Role.Officer or Role.Representative ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
            if (answer.IsSuccessStatusCode)
            {
                Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
                Assert.Equal("bản vẽ.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
                Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
                Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
                Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            }
        }

        using var nobody = app.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync($"/tep/{file.Id}", Ct)).StatusCode);
    }
}
