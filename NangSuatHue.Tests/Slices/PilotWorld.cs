using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

/// <summary>Two enterprises with projects at several stages, an officer, a representative. Today is 23 November 2026 (<see cref="FixedClock"/>).</summary>
public sealed record PilotWorld(int First, int SecondId, int Officer, int Representative, IReadOnlyList<int> Pilots)
{
    /// <summary>Tax code of the second enterprise.</summary>
    public const string Second = "3399000034";

    /// <summary>Makes it.</summary>
    public static async Task<PilotWorld> MakeAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        var (a, b) = (Firm("3399000027", "Công ty Hương Giang", "19777"), Firm(Second, "Hợp tác xã Bình Minh", "19804"));
        db.AddRange(a, b);
        await db.SaveChangesAsync();
        var officer = Person("lan@demo.example", "Cán bộ Lan", Role.Officer, null);
        var representative = Person("dn@demo.example", "Đại diện", Role.Representative, a.Id);
        db.AddRange(officer, representative);
        await db.SaveChangesAsync();
        PilotMilestone[] milestones =
        [
            new()
            {
                Key = "a",
                Title = "Khảo sát",
                DueOn = new DateOnly(2026, 5, 1),
            },
            new()
            {
                Key = "b",
                Title = "Bố trí lại",
                DueOn = new DateOnly(2026, 9, 1),
            },
            new()
            {
                Key = "c",
                Title = "Đánh giá",
                DueOn = new DateOnly(2027, 2, 1),
            },
        ];
        PilotProject[] pilots =
        [
            Project("DA-1", "Truy xuất", a.Id, PilotStage.Submitted, new(2026, 12, 1), new(2027, 6, 30)),
            Project("DA-2", "Lean xưởng may", a.Id, PilotStage.Running, new(2026, 4, 1), new(2027, 11, 30)),
            Project("DA-3", "5S toàn nhà máy", b.Id, PilotStage.Running, new(2026, 1, 1), new(2026, 10, 31)),
            Project("DA-4", "SPC", b.Id, PilotStage.Accepted, new(2025, 3, 1), new(2026, 3, 31)),
            Project("DA-5", "Kho thông minh", 0, PilotStage.Accepted, new(2025, 1, 1), new(2025, 12, 31)),
            Project("DA-6", "Đã cất", a.Id, PilotStage.Draft, new(2026, 1, 1), new(2026, 12, 31)),
        ];
        pilots[1].AssignedTo = officer.Id;
        pilots[1].Proposal = new PilotProposal
        {
            Title = "Lean xưởng may",
            Objective = "x",
            Milestones = milestones,
        }.Write();
        pilots[5].Archived = true;
        var third = Firm("3399000041", "Công ty Kho Vận", "19804");
        db.Add(third);
        await db.SaveChangesAsync();
        pilots[4].EnterpriseId = third.Id;
        for (var i = 0; i < pilots.Length; i++)
        {
            pilots[i].CreatedAt = r.Clock.Now.UtcDateTime.AddDays(i - 10);
            db.Add(pilots[i]);
            await db.SaveChangesAsync();
        }

        db.PilotEvents.Add(
            new PilotEvent
            {
                PilotId = pilots[1].Id,
                At = r.Clock.Now.UtcDateTime.AddDays(-30),
                By = "x",
                Act = PilotAct.Start,
                From = PilotStage.Approved,
                To = PilotStage.Running,
            }
        );
        db.PilotEntries.AddRange(
            new PilotEntry
            {
                PilotId = pilots[1].Id,
                Kind = PilotEntryKind.Milestone,
                Key = "a",
                On = new DateOnly(2026, 4, 28),
                Done = true,
                By = "x",
                At = r.Clock.Now.UtcDateTime,
            },
            new PilotEntry
            {
                PilotId = pilots[1].Id,
                Kind = PilotEntryKind.Milestone,
                Key = "b",
                On = new DateOnly(2026, 8, 28),
                Done = true,
                By = "x",
                At = r.Clock.Now.UtcDateTime,
                WithdrawnAt = r.Clock.Now.UtcDateTime,
            },
            new PilotEntry
            {
                PilotId = pilots[1].Id,
                Kind = PilotEntryKind.Milestone,
                Key = "b",
                On = new DateOnly(2026, 8, 29),
                Done = false,
                Text = "chậm vật tư",
                By = "x",
                At = r.Clock.Now.UtcDateTime,
            }
        );
        await db.SaveChangesAsync();
        return new PilotWorld(a.Id, b.Id, officer.Id, representative.Id, pilots.Select(p => p.Id).ToList());
    }

    /// <summary>An enterprise.</summary>
    public static Enterprise Firm(string taxCode, string name, string? commune = null, LegalForm form = LegalForm.Limited) =>
        new()
        {
            TaxCode = taxCode,
            Name = name,
            CommuneCode = commune,
            LegalForm = form,
            SearchKey = SearchKey.Of($"{name} {taxCode}"),
            SortKey = VnSort.Key(name),
        };

    /// <summary>A project.</summary>
    public static PilotProject Project(string code, string title, int enterprise, PilotStage stage, DateOnly from, DateOnly to) =>
        new()
        {
            Code = code,
            Title = title,
            EnterpriseId = enterprise,
            Objective = "Nâng năng suất",
            Stage = stage,
            StartsOn = from,
            EndsOn = to,
            SearchKey = SearchKey.Of($"{title} {code}"),
            SortKey = VnSort.Key(title),
        };

    /// <summary>An account.</summary>
    public static AppUser Person(string email, string name, Role role, int? enterprise) =>
        new()
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = name,
            Role = role,
            EnterpriseId = enterprise,
            SecurityStamp = "x",
        };
}
