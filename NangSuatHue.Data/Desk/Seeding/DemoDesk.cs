using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>
/// Gives the demo's officer something to do besides pilot projects: claims of people who cannot sign in, figures sent and a request to open a
/// verified year, demands
/// for training. By the same slices as everybody's, as of some days ago. Safe to repeat: where there is any claim, nothing is added.
/// </summary>
public sealed class DemoDesk(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    private const string Evidence =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 "
        + "obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    /// <summary>Gives how many tasks were made.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.EnterpriseClaims.AnyAsync(ct))
        {
            return 0;
        }

        // Not the first: it is the demo representative's own; nor one of a pilot project, that its history may stay short.
        var firms = await db
            .Enterprises.Where(e => e.Illustrative && !db.Set<PilotProject>().Any(p => p.EnterpriseId == e.Id))
            .OrderBy(e => e.Id)
            .Skip(1)
            .Take(40)
            .Select(e => new { e.Id, e.TaxCode })
            .ToListAsync(ct);
        if (firms.Count < 6)
        {
            return 0;
        }

        var made = 0;
        var known = await ClaimAsync(
            db,
            "ke-toan-1@demo.example",
            "Trần Thị Mỹ Hạnh",
            6,
            new ClaimInput
            {
                TaxCode = firms[0].TaxCode,
                Position = "Kế toán trưởng",
                Note = "Giám đốc ủy quyền, giấy giới thiệu kèm theo.",
                HasEvidence = true,
                Agreed = true,
            },
            ct
        );
        var add = new AddAttachment(dbs, gate, new VirusScanner(new AntivirusOptions()), Ago(6));
        made +=
            known is { } claim
            && (
                await add.RunAsync(
                    claim.Person,
                    ClaimFiles.Owner,
                    claim.Id,
                    null,
                    "giay-gioi-thieu-minh-hoa.pdf",
                    new MemoryStream(Encoding.ASCII.GetBytes(Evidence)),
                    ct
                )
            ).IsOk
                ? 1
                : 0;
        made += await ClaimAsync(
            db,
            "giam-doc-2@demo.example",
            "Lê Quang Vinh",
            2,
            new ClaimInput
            {
                TaxCode = "3398765432",
                EnterpriseName = "Công ty TNHH Thanh trà Thủy Biều (minh họa)",
                VsicCode = "1030",
                CommuneCode = "19777",
                Position = "Giám đốc",
                Agreed = true,
            },
            ct
        )
            is null
            ? 0
            : 1;

        var sent = 0;
        foreach (var firm in firms.Skip(1))
        {
            var person = new Actor
            {
                Role = Role.Representative,
                Name = "Dữ liệu minh họa",
                EnterpriseId = firm.Id,
            };
            var key = await db
                .YearFigures.Where(y => y.EnterpriseId == firm.Id && y.DataStatus == DataStatus.Imported)
                .OrderByDescending(y => y.Year)
                .Select(y => new FiguresKey(firm.TaxCode, y.Year, y.Version))
                .FirstOrDefaultAsync(ct);
            if (key is null || sent == 4)
            {
                continue;
            }

            if (sent < 3)
            {
                sent += (await new SubmitFigures(dbs, Ago((sent * 4) + 1)).RunAsync(person, key, ct)).IsOk ? 1 : 0;
            }
            else if ((await new VerifyFigures(dbs, Ago(30)).RunAsync(Actor.Operator, [key], ct)).IsOk)
            {
                sent += (
                    await new AskReopen(dbs, Ago(3)).RunAsync(
                        person,
                        key with
                        {
                            Version = key.Version + 1,
                        },
                        "Kiểm toán điều chỉnh chi phí khấu hao.",
                        ct
                    )
                ).IsOk
                    ? 1
                    : 0;
            }
        }

        var demand = new SaveDemand(dbs, Ago(5));
        foreach (
            var (firm, topic, people, specialists) in new[]
            {
                (firms[2], "Lean và 5S cho tổ trưởng chuyền", 6, false),
                (firms[4], "Lớp chuyên viên năng suất chất lượng", 2, true),
            }
        )
        {
            var person = new Actor
            {
                Role = Role.Representative,
                Name = "Dữ liệu minh họa",
                EnterpriseId = firm.Id,
            };
            made += (
                await demand.RunAsync(
                    person,
                    null,
                    null,
                    new DemandInput
                    {
                        Topic = topic,
                        People = people,
                        ForSpecialists = specialists,
                        Year = VietnamTime.Today(clock).Year + 1,
                    },
                    ct
                )
            ).IsOk
                ? 1
                : 0;
        }

        return made + sent;
    }

    private async Task<(int Id, Actor Person)?> ClaimAsync(AppDb db, string email, string name, int days, ClaimInput input, CancellationToken ct)
    {
        var key = email.ToUpperInvariant();
        var user = new AppUser
        {
            UserName = email,
            NormalizedUserName = key,
            Email = email,
            NormalizedEmail = key,
            EmailConfirmed = true,
            DisplayName = name,
            Role = Role.Representative,
            IsDemo = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = clock.GetUtcNow().UtcDateTime.AddDays(-days),
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(ct);
        var person = new Actor
        {
            Role = Role.Representative,
            Name = name,
            UserId = user.Id,
        };
        var outcome = await new ClaimEnterprise(dbs, gate, Ago(days)).RunAsync(person, input, ct);
        return outcome.IsOk ? (outcome.Value, person) : null;
    }

    private TimeProvider Ago(int days) => new Earlier(clock, TimeSpan.FromDays(days));

    private sealed class Earlier(TimeProvider clock, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - by;
    }
}
