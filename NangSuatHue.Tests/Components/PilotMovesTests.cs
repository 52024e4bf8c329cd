using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor.Services;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Tests.Slices;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Tests.Components;

/// <summary>
/// Role × stage × act through the component of an open circuit. A circuit that was opened at another stage, or by another role, still shows a button:
/// pressing it
/// does what the table of steps says of the stage that stands, and nothing else.
/// </summary>
public sealed class PilotMovesTests : BunitContext
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Representative, true)]
    [InlineData(Role.Representative, false)]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.FinanceOfficer, false)]
    [InlineData(Role.Reporter, false)]
    [InlineData(Role.Expert, false)]
    public async Task AButtonOfAnotherStage_DoesNothing_ThatTheTableDoesNotList(Role role, bool own)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Một;2025\n3399000034;Hai;2025\n");
        await using var db = r.Dbs.CreateDbContext();
        var enterprises = await db.Enterprises.AsNoTracking().OrderBy(e => e.Id).ToListAsync(Ct);
        var pilot = new PilotProject
        {
            Code = "DA-1",
            Title = "x",
            Objective = "y",
            EnterpriseId = enterprises[0].Id,
            BatchId = 1,
            ResultSheet = new PilotResult { Summary = "xong" }.Write(),
        };
        db.PilotProjects.Add(pilot);
        await db.SaveChangesAsync(Ct);
        Services.AddSingleton<IStringLocalizer<Ui>>(new UiTexts([typeof(Ui).Assembly]));
        Services.AddLogging();
        Services.AddMudServices();
        Services.AddSingleton<AuthenticationStateProvider>(
            new Somebody(
                role,
                own ? enterprises[0].Id
                    : role == Role.Representative ? enterprises[1].Id
                    : null
            )
        );
        Services.AddScoped<CurrentActor>();
        Services.AddScoped<SliceRunner>();
        Services.AddSingleton(new MovePilot(r.Dbs, r.Clock));
        Services.AddSingleton(new FindDecisionTemplates(r.Dbs));
        JSInterop.Mode = JSRuntimeMode.Loose;

        foreach (var (stage, act) in PilotWorkflow.Flow.States.SelectMany(s => PilotWorkflow.Flow.Acts.Select(a => (s, a))))
        {
            // The stage and side at which the button is shown; not the ones that stand.
            var (shownAt, side) = PilotWorkflow
                .Flow.States.SelectMany(s => new[] { PilotSide.Enterprise, PilotSide.Department }.Select(x => (s, x)))
                .First(x => PilotWorkflow.Flow.Step(x.s, act, x.x) is not null && !(x.x == PilotSide.Enterprise && PilotWorkflow.IsOpen(x.s)));
            await db.PilotProjects.Where(p => p.Id == pilot.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Stage, stage), Ct);
            await db.PilotEvents.ExecuteDeleteAsync(Ct);
            var stale = await db.PilotProjects.AsNoTracking().FirstAsync(p => p.Id == pilot.Id, Ct);
            stale.Stage = shownAt;
            var view = new PilotView
            {
                Pilot = stale,
                Enterprise = enterprises[0],
                Figures = null,
                Proposal = new(),
                Result = new(),
                Events = [],
                Remarks = [],
                Reviews = [],
                Entries = [],
                Side = side,
                SignsOff = false,
                SignOffExpert = null,
                InCharge = null,
            };
            var moves = Render<PilotMoves>(p => p.Add(c => c.View, view).Add(c => c.Changed, EventCallback.Empty));
            var label = PilotTexts.Key(act);
            await moves.FindAll("button").First(b => b.TextContent.Trim() == label).ClickAsync(new());
            if (moves.FindAll("#ly-do") is [var reason])
            {
                await reason.ChangeAsync(new ChangeEventArgs { Value = "vì thế" });
            }

            if (moves.FindAll("#so-quyet-dinh") is [var number])
            {
                await number.ChangeAsync(new ChangeEventArgs { Value = "1/QĐ" });
                await moves.Find("#ngay-quyet-dinh").ChangeAsync(new ChangeEventArgs { Value = "20/01/2026" });
            }

            if (moves.FindAll("button").FirstOrDefault(b => b.TextContent.StartsWith("Xác nhận:", StringComparison.Ordinal)) is { } confirm)
            {
                await confirm.ClickAsync(new());
            }

            var mySide = PilotRights.Side(
                new Actor
                {
                    Role = role,
                    Name = "",
                    EnterpriseId = own ? enterprises[0].Id : enterprises[1].Id,
                },
                pilot.EnterpriseId
            );
            Assert.Equal(
                PilotWorkflow.Flow.Step(stage, act, mySide)?.To ?? stage,
                await db.PilotProjects.Where(p => p.Id == pilot.Id).Select(p => p.Stage).FirstAsync(Ct)
            );
        }
    }

    private sealed class Somebody(Role role, int? enterprise) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync()
        {
            var claims = new List<Claim>
            {
                new(ClaimTypes.NameIdentifier, "5"),
                new(CurrentActor.RoleClaim, role.ToString()),
                new(CurrentActor.NameClaim, "Ai đó"),
            };
            if (enterprise is { } e)
            {
                claims.Add(new Claim(CurrentActor.EnterpriseClaim, e.ToString(CultureInfo.InvariantCulture)));
            }

            return Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(claims, "test"))));
        }
    }
}
