using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>
/// Gives the demo's officer something to do besides pilot projects: claims of people who cannot sign in, figures sent, a request to open a verified year,
/// demands for training. By the same slices as everybody's, as of some days ago. Safe to repeat: where there is any claim, nothing is added.
/// </summary>
internal sealed class DemoDesk : IDemoSeed
{
    private const string Evidence =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 "
        + "obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    /// <inheritdoc />
    public int Position => 100;

    /// <inheritdoc />
    public bool MakesPeople => true;

    /// <inheritdoc />
    public async Task LoadAsync(DbGate gate, TimeProvider clock, string folder, CancellationToken ct)
    {
        await using var db = gate.Factory().CreateDbContext();
        if (await db.EnterpriseClaims.AnyAsync(ct))
        {
            return;
        }

        // Not the first: it is the demo representative's own; nor one of a pilot project, that its history may stay short.
        var firms = await db
            .Enterprises.Where(e => e.Illustrative && !db.Set<PilotProject>().Any(p => p.EnterpriseId == e.Id))
            .OrderBy(e => e.Id)
            .Skip(1)
            .Take(40)
            .Select(e => new Firm(e.Id, e.TaxCode))
            .ToListAsync(ct);
        if (firms.Count >= 6)
        {
            var desk = new Loading(db, gate, clock, ct);
            await desk.ClaimsAsync(firms[0]);
            await desk.FiguresAsync(firms.Skip(1));
            await desk.DemandAsync(firms[2], "Lean và 5S cho tổ trưởng chuyền", 6, specialists: false);
            await desk.DemandAsync(firms[4], "Lớp chuyên viên năng suất chất lượng", 2, specialists: true);
        }
    }

    private sealed record Firm(int Id, string TaxCode)
    {
        public Actor Person =>
            new()
            {
                Role = Role.Representative,
                Name = "Dữ liệu minh họa",
                EnterpriseId = Id,
            };
    }

    private sealed class Loading(AppDb db, DbGate gate, TimeProvider clock, CancellationToken ct)
    {
        private readonly IDbContextFactory<AppDb> dbs = gate.Factory();

        public async Task ClaimsAsync(Firm known)
        {
            var claim = await ClaimAsync(
                "ke-toan-1@demo.example",
                "Trần Thị Mỹ Hạnh",
                6,
                new ClaimInput
                {
                    TaxCode = known.TaxCode,
                    Position = "Kế toán trưởng",
                    Note = "Giám đốc ủy quyền, giấy giới thiệu kèm theo.",
                    HasEvidence = true,
                    Agreed = true,
                }
            );
            if (claim is { } made)
            {
                var add = new AddAttachment(dbs, gate, new VirusScanner(new AntivirusOptions()), Ago(6));
                var content = new MemoryStream(Encoding.ASCII.GetBytes(Evidence));
                await add.RunAsync(made.Person, ClaimFiles.Owner, made.Id, null, "giay-gioi-thieu-minh-hoa.pdf", content, ct);
            }

            await ClaimAsync(
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
                }
            );
        }

        /// <summary>Three enterprises have sent their figures; a fourth asks to open a year that was verified.</summary>
        public async Task FiguresAsync(IEnumerable<Firm> firms)
        {
            var sent = 0;
            foreach (var firm in firms)
            {
                var key = await db
                    .YearFigures.Where(y => y.EnterpriseId == firm.Id && y.DataStatus == DataStatus.Imported)
                    .OrderByDescending(y => y.Year)
                    .Select(y => new FiguresKey(firm.TaxCode, y.Year, y.Version))
                    .FirstOrDefaultAsync(ct);
                if (key is null)
                {
                    continue;
                }

                if (sent < 3)
                {
                    sent += (await new SubmitFigures(dbs, Ago((sent * 4) + 1)).RunAsync(firm.Person, key, null, ct)).IsOk ? 1 : 0;
                }
                else if (await new VerifyFigures(dbs, Ago(30)).RunAsync(Actor.Operator, [key], ct) is { IsOk: true, Value.Verified: 1 })
                {
                    var verified = key with { Version = key.Version + 1 };
                    await new AskReopen(dbs, Ago(3)).RunAsync(firm.Person, verified, "Kiểm toán điều chỉnh chi phí khấu hao.", ct);
                    return;
                }
            }
        }

        public Task DemandAsync(Firm firm, string topic, int people, bool specialists) =>
            new SaveDemand(dbs, Ago(5)).RunAsync(
                firm.Person,
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
            );

        private async Task<(int Id, Actor Person)?> ClaimAsync(string email, string name, int days, ClaimInput input)
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

        private Earlier Ago(int days) => new(clock, TimeSpan.FromDays(days));
    }

    private sealed class Earlier(TimeProvider clock, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - by;
    }
}
