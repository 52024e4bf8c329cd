using System.Globalization;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Tasks;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteTaskTests() : TaskTests(DatabaseProvider.Sqlite);

public sealed class PostgresTaskTests() : TaskTests(DatabaseProvider.Postgres);

/// <summary>What waits for whom, from every part of the registry.</summary>
public abstract class TaskTests(DatabaseProvider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryKind_IsFound_WithAgeDueAndOwner()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await MakeAsync(r);
        var find = new FindTasks(r.Db, r.Clock);
        var me = new Actor
        {
            Role = Role.Officer,
            Name = "Cán bộ Lan",
            UserId = made.Officer,
        };
        var all = (await find.RunAsync(me, new(), 1, Ct)).Value!;
        Assert.Equal(
            [
                "Certificate ISO 9001 | CN-1 | Công ty Hương Giang |  | 2027-01-10 | ",
                "ChangeRequest DA-2 Lean xưởng may | xin lùi mốc | Công ty Hương Giang | 2 |  | Cán bộ Lan",
                "Claim Công ty Mới | 3399000058 |  | 5 |  | Cán bộ Lan",
                "DataRequest Đại diện |  |  | 1 | 2026-11-24 | ",
                "Figures Hợp tác xã Bình Minh 2025 |  | Hợp tác xã Bình Minh | 3 |  | ",
                "Milestone DA-2 Lean xưởng may | Bố trí lại | Công ty Hương Giang | 83 | 2026-09-01 | Cán bộ Lan",
                "PilotReported DA-7 Báo cáo |  | Công ty Hương Giang | 9 |  | ",
                "PilotSubmitted DA-1 Truy xuất |  | Công ty Hương Giang | 10 |  | ",
                "Reopen Công ty Hương Giang 2024 | nhập nhầm | Công ty Hương Giang | 7 |  | ",
                "ResultDue DA-3 5S toàn nhà máy |  | Hợp tác xã Bình Minh | 23 | 2026-10-31 | ",
                "Review DA-1 Truy xuất |  | Công ty Hương Giang | 4 | 2026-11-30 | Cán bộ Lan",
                "Training 5S 2027 |  | Công ty Hương Giang | 6 |  | ",
            ],
            all.Rows.Select(Say).Order(StringComparer.Ordinal)
        );
        Assert.Equal(12, all.Count);
        Assert.Equal(12, (await find.CountAsync(me, Ct)).Value);
        Assert.Equal((12, 4, 8), (all.Scopes[TaskScope.All], all.Scopes[TaskScope.Mine], all.Scopes[TaskScope.Unassigned]));

        // What is overdue is first, then what is due within the week, then the rest, each by how long it waits; what has no age comes last.
        // By day due the earliest is first.
        Assert.Equal([PilotTasks.Milestone, PilotTasks.ResultDue, PilotTasks.Review], all.Rows.Take(3).Select(t => t.Kind));
        Assert.Equal(AdoptionTasks.Certificate, all.Rows[^1].Kind);
        var due = (await find.RunAsync(me, new() { ByDue = true }, 1, Ct)).Value!;
        Assert.Equal(
            [PilotTasks.Milestone, PilotTasks.ResultDue, PrivacyTasks.DataRequest, PilotTasks.Review, AdoptionTasks.Certificate],
            due.Rows.Take(5).Select(t => t.Kind)
        );

        var mine = (await find.RunAsync(me, new() { Scope = TaskScope.Mine }, 1, Ct)).Value!;
        Assert.Equal([ClaimTasks.Claim, PilotTasks.Review, PilotTasks.ChangeRequest, PilotTasks.Milestone], mine.Rows.Select(t => t.Kind).Order());
        Assert.Equal([ClaimTasks.Claim, PilotTasks.Review, PilotTasks.ChangeRequest, PilotTasks.Milestone], mine.Kinds.Keys.Order());
        var none = (await find.RunAsync(me, new() { Scope = TaskScope.Unassigned, Kind = PilotTasks.Review }, 1, Ct)).Value!;
        Assert.Equal((0, 0), (none.Count, none.Rows.Count));
        var one = (await find.RunAsync(me, new() { Kind = PrivacyTasks.DataRequest }, 1, Ct)).Value!;
        Assert.Equal((1, 12), (one.Count, one.Kinds.Values.Sum()));
        Assert.Empty((await find.RunAsync(me, new(), 2, Ct)).Value!.Rows);

        // Another officer has no appraisal to hand in.
        Assert.Equal(11, (await find.CountAsync(me with { UserId = 999 }, Ct)).Value);
    }

    [Fact]
    public async Task Representatives_AndExperts_SeeTheirOwn_OthersNothing()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await MakeAsync(r);
        var find = new FindTasks(r.Db, r.Clock);
        var own = (
            await find.RunAsync(
                new Actor
                {
                    Role = Role.Representative,
                    Name = "x",
                    UserId = made.Representative,
                    EnterpriseId = made.First,
                },
                new(),
                1,
                Ct
            )
        ).Value!;
        Assert.Equal(
            [
                "Certificate ISO 45001 | CN-9 | Công ty Hương Giang |  | 2026-01-01 | Đại diện",
                "Certificate ISO 9001 | CN-1 | Công ty Hương Giang |  | 2027-01-10 | Đại diện",
                "FiguresDraft Công ty Hương Giang 2023 |  | Công ty Hương Giang |  |  | Đại diện",
                "FiguresReturned Công ty Hương Giang 2025 | 1 | Công ty Hương Giang | 3 |  | Đại diện",
                "Milestone DA-2 Lean xưởng may | Bố trí lại | Công ty Hương Giang | 83 | 2026-09-01 | Đại diện",
                "PilotReturned DA-8 Trả lại | 1 | Công ty Hương Giang | 8 |  | Đại diện",
                "StoryConsent DA-9 Câu chuyện |  | Công ty Hương Giang | 0 |  | Đại diện",
            ],
            own.Rows.Select(Say).Order(StringComparer.Ordinal)
        );
        var expert = (
            await find.RunAsync(
                new Actor
                {
                    Role = Role.Expert,
                    Name = "x",
                    UserId = 999,
                    ExpertId = 77,
                },
                new(),
                1,
                Ct
            )
        ).Value!;
        Assert.Equal(["SignOff DA-7 Báo cáo |  | Công ty Hương Giang | 9 |  | "], expert.Rows.Select(Say));
        Assert.Equal(
            0,
            (
                await find.CountAsync(
                    new Actor
                    {
                        Role = Role.Expert,
                        Name = "x",
                        UserId = 999,
                        ExpertId = 78,
                    },
                    Ct
                )
            ).Value
        );
        // An administrator answers requests about personal data, but not the own one.
        Assert.Equal(
            [PrivacyTasks.DataRequest],
            (
                await find.RunAsync(
                    new Actor
                    {
                        Role = Role.Administrator,
                        Name = "x",
                        UserId = made.Officer,
                    },
                    new(),
                    1,
                    Ct
                )
            ).Value!.Rows.Select(t => t.Kind)
        );
        Assert.Equal(
            0,
            (
                await find.CountAsync(
                    new Actor
                    {
                        Role = Role.Administrator,
                        Name = "x",
                        UserId = made.Representative,
                    },
                    Ct
                )
            ).Value
        );
        foreach (var role in Enum.GetValues<Role>().Except([Role.Officer, Role.Representative, Role.Expert, Role.Administrator]))
        {
            var nobody = (
                await find.RunAsync(
                    new Actor
                    {
                        Role = role,
                        Name = "x",
                        UserId = made.Officer,
                        EnterpriseId = made.First,
                        ExpertId = 77,
                    },
                    new(),
                    1,
                    Ct
                )
            ).Value!;
            Assert.Equal((0, 0), (nobody.Count, nobody.Rows.Count));
        }

        Assert.Equal(
            0,
            (
                await find.CountAsync(
                    new Actor
                    {
                        Role = Role.Representative,
                        Name = "x",
                        UserId = 1,
                    },
                    Ct
                )
            ).Value
        );
    }

    [Fact]
    public async Task Milestone_DueSoon_WaitsForTheEnterprise_NotYetForTheOfficer()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await MakeAsync(r);
        r.Clock.Now = new DateTimeOffset(2027, 1, 25, 2, 0, 0, TimeSpan.Zero);
        var find = new FindTasks(r.Db, r.Clock);
        Assert.Equal(
            ["Bố trí lại", "Đánh giá"],
            (
                await find.RunAsync(
                    new Actor
                    {
                        Role = Role.Representative,
                        Name = "x",
                        UserId = made.Representative,
                        EnterpriseId = made.First,
                    },
                    new() { Kind = PilotTasks.Milestone },
                    1,
                    Ct
                )
            ).Value!.Rows.Select(t => t.Detail)
        );
        Assert.Equal(
            ["Bố trí lại"],
            (await find.RunAsync(Registry.Officer, new() { Kind = PilotTasks.Milestone }, 1, Ct)).Value!.Rows.Select(t => t.Detail)
        );
    }

    private static string Say(WorkTask t) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{t.Kind} {t.Title}{(t.Year is null ? "" : " ")}{t.Year} | {t.Detail} | {t.Enterprise} | {t.Age} | {t.DueOn:yyyy-MM-dd} | {t.Owner}"
        );

    private static async Task<PilotWorld> MakeAsync(Registry r)
    {
        var made = await PilotWorld.MakeAsync(r);
        var now = r.Clock.Now.UtcDateTime;
        await using var db = r.Dbs.CreateDbContext();
        PilotProject[] more =
        [
            PilotWorld.Project("DA-7", "Báo cáo", made.First, PilotStage.Reported, new(2026, 1, 1), new(2026, 12, 31)),
            PilotWorld.Project("DA-8", "Trả lại", made.First, PilotStage.Returned, new(2026, 1, 1), new(2026, 12, 31)),
            PilotWorld.Project("DA-9", "Câu chuyện", made.First, PilotStage.Accepted, new(2025, 1, 1), new(2025, 12, 31)),
        ];
        (more[0].CreatedAt, more[0].SignOffExpertId, more[1].CreatedAt, more[2].CreatedAt, more[2].ChangedAt, more[2].StorySummary) = (
            now.AddDays(-9),
            77,
            now.AddDays(-8),
            now,
            now,
            "Chuyện"
        );
        db.AddRange(more);
        await db.SaveChangesAsync(Ct);
        db.AddRange(
            new EnterpriseClaim
            {
                UserId = made.Representative,
                TaxCode = "3399000058",
                Name = "Công ty Mới",
                Status = ClaimStatus.Pending,
                CreatedAt = now.AddDays(-5),
                AssignedTo = made.Officer,
            },
            new EnterpriseClaim
            {
                UserId = made.Representative,
                TaxCode = "3399000058",
                Name = "Chưa xác nhận thư",
                Status = ClaimStatus.Unconfirmed,
                CreatedAt = now,
            },
            new YearFigures
            {
                EnterpriseId = made.SecondId,
                Year = 2025,
                DataStatus = DataStatus.Submitted,
            },
            new YearFigures
            {
                EnterpriseId = made.First,
                Year = 2025,
                DataStatus = DataStatus.Returned,
            },
            new YearFigures
            {
                EnterpriseId = made.First,
                Year = 2024,
                DataStatus = DataStatus.Verified,
            },
            new YearFigures
            {
                EnterpriseId = made.First,
                Year = 2023,
                DataStatus = DataStatus.Imported,
            },
            new YearFigures
            {
                EnterpriseId = made.First,
                Year = 2022,
                DataStatus = DataStatus.Imported,
                BatchId = 1,
            },
            new Change
            {
                At = now.AddDays(-3),
                Actor = "x",
                ActorId = null,
                Entity = ChangedEntity.YearFigures,
                EntityId = 1,
                EnterpriseId = made.SecondId,
                Year = 2025,
                Action = ChangeAction.Updated,
            },
            new FigureRemark
            {
                EnterpriseId = made.First,
                Year = 2025,
                Field = "netRevenue",
                Text = "?",
                By = "x",
                At = now.AddDays(-3),
            },
            new FigureRemark
            {
                EnterpriseId = made.First,
                Year = 2025,
                Field = "employees",
                Text = "?",
                By = "x",
                At = now.AddDays(-30),
                AnsweredAt = now.AddDays(-9),
            },
            new ReopenRequest
            {
                EnterpriseId = made.First,
                Year = 2024,
                Reason = "nhập nhầm",
                At = now.AddDays(-7),
            },
            new ReopenRequest
            {
                EnterpriseId = made.First,
                Year = 2023,
                Reason = "đã xong",
                At = now.AddDays(-70),
                Granted = false,
            },
            new DataRequest
            {
                UserId = made.Representative,
                At = now.AddDays(-1),
                DueOn = Today.AddDays(1),
            },
            new TrainingDemand
            {
                EnterpriseId = made.First,
                Topic = "5S",
                Year = 2027,
                People = 4,
                CreatedAt = now.AddDays(-6),
            },
            new TrainingDemand
            {
                EnterpriseId = made.First,
                Topic = "Lean",
                Year = 2027,
                People = 4,
                CreatedAt = now.AddDays(-6),
                Status = DemandStatus.Planned,
            },
            new PilotReview
            {
                PilotId = made.Pilots[0],
                Round = 0,
                UserId = made.Officer,
                Reviewer = "Cán bộ Lan",
                AssignedAt = now.AddDays(-4),
                DueOn = Today.AddDays(7),
            },
            new PilotReview
            {
                PilotId = made.Pilots[0],
                Round = 0,
                UserId = made.Representative,
                Reviewer = "Có xung đột",
                AssignedAt = now,
                HasConflict = true,
            },
            new PilotEntry
            {
                PilotId = made.Pilots[1],
                Kind = PilotEntryKind.ChangeRequest,
                On = Today,
                Text = "xin lùi mốc",
                By = "x",
                At = now.AddDays(-2),
            },
            new PilotEntry
            {
                PilotId = made.Pilots[1],
                Kind = PilotEntryKind.ChangeRequest,
                On = Today,
                Text = "đã xong",
                By = "x",
                At = now.AddDays(-2),
                Granted = true,
            },
            new PilotRemark
            {
                PilotId = more[1].Id,
                Field = "problem",
                Text = "?",
                By = "x",
                At = now,
                SentAt = now,
            },
            new PilotRemark
            {
                PilotId = more[1].Id,
                Field = "objective",
                Text = "chưa gửi",
                By = "x",
                At = now,
            },
            new Adoption
            {
                EnterpriseId = made.First,
                Label = "ISO 9001",
                LabelKey = "iso 9001",
                Year = 2024,
                Status = AdoptionStatus.Certified,
                CertificateNumber = "CN-1",
                Expires = new DateOnly(2027, 1, 10),
            },
            new Adoption
            {
                EnterpriseId = made.First,
                Label = "ISO 45001",
                LabelKey = "iso 45001",
                Year = 2024,
                Status = AdoptionStatus.Certified,
                CertificateNumber = "CN-9",
                Expires = new DateOnly(2026, 1, 1),
            },
            new Adoption
            {
                EnterpriseId = made.First,
                Label = "ISO 14001",
                LabelKey = "iso 14001",
                Year = 2024,
                Status = AdoptionStatus.Certified,
                Expires = new DateOnly(2027, 1, 23),
            },
            new Adoption
            {
                EnterpriseId = made.First,
                Label = "5S",
                LabelKey = "5s",
                Year = 2024,
                Status = AdoptionStatus.Applying,
                Expires = new DateOnly(2026, 12, 1),
            }
        );
        await db.SaveChangesAsync(Ct);
        return made;
    }
}
