using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Access.SavedViews;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Sharing;

namespace NangSuatHue.Tests.Slices;

public sealed class SqlitePrivacyTests() : PrivacyTests(DatabaseProvider.Sqlite);

public sealed class PostgresPrivacyTests() : PrivacyTests(DatabaseProvider.Postgres);

/// <summary>A person's data: all of it in the export, requests with their day, and none of it after an erasure.</summary>
public abstract class PrivacyTests(DatabaseProvider provider)
{
    private const string Code = "3399000027",
        Name = "Trần Thị Riêng Tư",
        Mail = "rieng.tu@x.example",
        Phone = "0912345678";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_HoldsWhatWasWrittenAboutThePerson_InEveryTable_AndNoSecret()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r);
        using var output = new MemoryStream();
        var count = await new ExportPerson(r.Dbs, r.Clock).RunAsync(p.Actor, output, Ct);
        Assert.True(count.Value > 15);
        using var json = JsonDocument.Parse(output.ToArray());
        var tables = json.RootElement.GetProperty("tables").EnumerateObject().ToDictionary(t => t.Name, t => t.Value.GetArrayLength());
        foreach (
            var table in (string[])
                [
                    "asp_net_users",
                    "user_sessions",
                    "notices",
                    "outbox_mails",
                    "enterprise_claims",
                    "invitations",
                    "consents",
                    "attachments",
                    "experts",
                    "specialist_certificates",
                    "saved_views",
                    "access_tokens",
                    "data_requests",
                    "changes",
                    "reopen_requests",
                    "year_confirmations",
                    "training_demands",
                    "pilot_events",
                    "pilot_reviews",
                    "pilot_remarks",
                ]
        )
        {
            Assert.True(tables.GetValueOrDefault(table) > 0, table + " is missing");
        }

        var text = Encoding.UTF8.GetString(output.ToArray());
        foreach (var secret in (string[])["HASH-OF-PASSWORD", "STAMP", "HASH-OF-TOKEN", "HASH-OF-LINK", "Người Khác Hẳn"])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        Assert.Contains(Phone, text, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Forbidden, (await new ExportPerson(r.Dbs, r.Clock).RunAsync(Actor.Public, Stream.Null, Ct)).Kind);
    }

    [Fact]
    public async Task Request_HasItsDay_IsAnsweredByAnother_AndOnce()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r, requests: false);
        var (make, find, answer) = (new MakeDataRequest(r.Dbs, r.Clock), new FindDataRequests(r.Dbs), new AnswerDataRequest(r.Dbs, r.Db, r.Clock));
        Assert.Equal("required", (await make.RunAsync(p.Actor, DataRequestKind.Correction, " ", Ct)).Issues.Single().Code);
        var id = (await make.RunAsync(p.Actor, DataRequestKind.Correction, "Sai năm sinh.", Ct)).Value;
        Assert.Equal("request_waits", (await make.RunAsync(p.Actor, DataRequestKind.Correction, "Lần nữa.", Ct)).Issues.Single().Code);
        Assert.Equal(OutcomeKind.Forbidden, (await make.RunAsync(Actor.Public, DataRequestKind.Export, null, Ct)).Kind);
        var queue = (await find.RunAsync(Registry.Officer, false, 1, Ct)).Value!;
        Assert.Equal((1, new DateOnly(2026, 11, 25), Name), (queue.Waiting, queue.Rows.Single().Request.DueOn, queue.Rows.Single().Name));
        foreach (var role in Rights.AccountRoles.Where(x => x is not (Role.Officer or Role.Administrator)))
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                UserId = 999,
            };
            Assert.Equal(OutcomeKind.Forbidden, (await find.RunAsync(actor, false, 1, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await answer.RunAsync(actor, id, true, "x", Ct)).Kind);
        }

        Assert.Equal(OutcomeKind.Forbidden, (await answer.RunAsync(Registry.Officer with { UserId = p.Actor.UserId }, id, true, "x", Ct)).Kind);
        Assert.Equal("required", (await answer.RunAsync(Registry.Officer, id, true, null, Ct)).Issues.Single().Code);
        Assert.True((await answer.RunAsync(Registry.Officer, id, true, "Đã sửa.", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await answer.RunAsync(Registry.Officer, id, false, "Không.", Ct)).Kind);
        Assert.Equal(
            (true, "Đã sửa."),
            ((await find.MineAsync(p.Actor, Ct)).Value!.Single().Granted, (await find.MineAsync(p.Actor, Ct)).Value!.Single().Answer)
        );
        Assert.Equal(0, (await find.RunAsync(Registry.Officer, false, 1, Ct)).Value!.Count);
        Assert.Equal(1, (await find.RunAsync(Registry.Officer, true, 1, Ct)).Value!.Count);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Contains(await db.Notices.Where(n => n.UserId == p.Actor.UserId).Select(n => n.Kind).ToListAsync(Ct), k => k == "data_answered");
    }

    [Fact]
    public async Task LastAdministrator_IsNotErased()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var db = r.Dbs.CreateDbContext();
        var admin = new AppUser
        {
            UserName = "admin",
            DisplayName = "Quản Trị",
            Role = Role.Administrator,
            Email = "a@x.example",
            EmailConfirmed = true,
        };
        db.Users.Add(admin);
        await db.SaveChangesAsync(Ct);
        var id = (
            await new MakeDataRequest(r.Dbs, r.Clock).RunAsync(
                new Actor
                {
                    Role = Role.Administrator,
                    Name = "Quản Trị",
                    UserId = admin.Id,
                },
                DataRequestKind.Deletion,
                null,
                Ct
            )
        ).Value;
        Assert.Equal(
            "last_admin",
            (await new AnswerDataRequest(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, id, true, "x", Ct)).Issues.Single().Code
        );
    }

    [Fact]
    public async Task Deletion_LeavesNothingThatTells_InAnyTable_AndKeepsTheHistory()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r);
        var changes = await CountAsync(r);
        var outcome = await new AnswerDataRequest(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, p.Deletion, true, "Đã xóa theo yêu cầu.", Ct);
        Assert.True(outcome.IsOk);
        await using var db = r.Dbs.CreateDbContext();
        var farewell = Assert.Single(await db.OutboxMails.Where(m => m.To == Mail).ToListAsync(Ct));
        Assert.Contains("Đã xóa theo yêu cầu.", farewell.Body, StringComparison.Ordinal);
        farewell.SentAt = r.Clock.Now.UtcDateTime;
        await db.SaveChangesAsync(Ct);
        await new ForgetErasedMails(r.Dbs).RunAsync(Ct);

        // Every text of every table, whatever its name.
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetTableName() is not null).DistinctBy(e => e.GetTableName()))
        {
            await using var connection = await r.Db.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {entity.GetTableName()}";
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    if (!reader.IsDBNull(i) && reader.GetValue(i) is string text)
                    {
                        foreach (var telling in (string[])[Name, Mail, Phone])
                        {
                            Assert.False(
                                text.Contains(telling, StringComparison.OrdinalIgnoreCase),
                                $"{entity.GetTableName()}.{reader.GetName(i)} still holds {telling}: {text}"
                            );
                        }
                    }
                }
            }
        }

        // What happened stays: who by another name, when, which columns.
        var alias = $"người dùng đã xóa #{p.Actor.UserId}";
        Assert.True(await CountAsync(r) >= changes);
        Assert.Contains(await db.Changes.AsNoTracking().ToListAsync(Ct), c => c.Actor == alias && c.EnterpriseId == p.Actor.EnterpriseId);
        var shell = await db.Users.AsNoTracking().SingleAsync(u => u.Id == p.Actor.UserId, Ct);
        Assert.Equal(
            (alias, null, null, true, true),
            (shell.DisplayName, shell.Email, shell.PasswordHash, shell.Disabled, shell.ErasedAt is not null)
        );
        var expert = await db.Experts.AsNoTracking().SingleAsync(e => e.Id == p.Actor.ExpertId, Ct);
        Assert.Equal((true, "", null), (expert.Archived, expert.SearchKey, expert.Consent));
        var certificate = await db.SpecialistCertificates.AsNoTracking().SingleAsync(Ct);
        Assert.Equal((alias, "CN-001", null), (certificate.Name, certificate.CertificateNumber, certificate.Email));
        Assert.Equal("Đã xóa theo yêu cầu.", (await db.DataRequests.AsNoTracking().SingleAsync(q => q.Id == p.Deletion, Ct)).Answer);
        Assert.Equal(
            ("Công ty TNHH Thử", null, null),
            await db.Enterprises.Select(e => new ValueTuple<string, string?, string?>(e.Name, e.Representative, e.Email)).SingleAsync(Ct) is var e
                ? (e.Item1, e.Item2, e.Item3)
                : default
        );
        Assert.Equal(OutcomeKind.Forbidden, (await new ExportPerson(r.Dbs, r.Clock).RunAsync(p.Actor, Stream.Null, Ct)).Kind);
        Assert.Equal("Người Khác Hẳn", await db.Users.Where(u => u.UserName == "other").Select(u => u.DisplayName).SingleAsync(Ct));
    }

    [Theory]
    [InlineData("UPDATE changes SET reason = 'vì' WHERE salt LIKE '{%'")]
    [InlineData("UPDATE changes SET actor = 'Ai đó' WHERE salt LIKE '{%'")]
    [InlineData("UPDATE changes SET after = '{}' WHERE salt LIKE '{%' AND after IS NOT NULL")]
    [InlineData("UPDATE changes SET salt = replace(salt, '\"Salt\":\"', '\"Salt\":\"xyz') WHERE salt LIKE '{%'")]
    [InlineData("UPDATE changes SET salt = replace(salt, '\"Erasures\":{\"', '\"Erasures\":{\"x') WHERE salt LIKE '{%'")]
    [InlineData("UPDATE changes SET salt = '{\"Values\":{\"actor\":null},\"Erasures\":{}}' WHERE salt LIKE '{%'")]
    public async Task History_AfterAnErasure_IsSound_AndWhatWasLeftCannotBeChanged(string forgery)
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r);
        Assert.True((await new AnswerDataRequest(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, p.Deletion, true, "Xong.", Ct)).IsOk);
        Assert.Equal(ChainFault.None, (await new VerifyChanges(r.Db).RunAsync(Ct)).Fault);
        r.BreaksHistory = true;
        await using var db = r.Dbs.CreateDbContext();
        Assert.True(
            await db.Database.ExecuteSqlRawAsync(
                forgery.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                Ct
            ) > 0
        );
        Assert.Contains((await new VerifyChanges(r.Db).RunAsync(Ct)).Fault, (ChainFault[])[ChainFault.Changed, ChainFault.ChangedAfterErasure]);
    }

    [Fact]
    public async Task TwoPeopleOfOneName_AreNotTakenForEachOther()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r);
        await using (var db = r.Dbs.CreateDbContext())
        {
            db.Users.Add(
                new AppUser
                {
                    UserName = "namesake",
                    DisplayName = Name,
                    Role = Role.Officer,
                    Email = "namesake@x.example",
                }
            );
            // From before accounts were kept: by one of the two, nobody knows which.
            db.Changes.Add(
                new Change
                {
                    At = r.Clock.Now.UtcDateTime,
                    Actor = Name,
                    ActorId = null,
                    EnterpriseId = p.Actor.EnterpriseId!.Value,
                    Action = ChangeAction.Updated,
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        using var output = new MemoryStream();
        await new ExportPerson(r.Dbs, r.Clock).RunAsync(p.Actor, output, Ct);
        Assert.False(JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("tables").TryGetProperty("changes", out _));
        Assert.True((await new AnswerDataRequest(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, p.Deletion, true, "Xong.", Ct)).IsOk);
        await using var after = r.Dbs.CreateDbContext();

        // What the account itself did is known by its number; what only bears the name may be the other's.
        Assert.All(
            await after.Changes.Where(c => c.Actor.StartsWith("người dùng đã xóa")).ToListAsync(Ct),
            c => Assert.Equal(p.Actor.UserId, c.ActorId)
        );
        Assert.Contains(await after.Changes.Select(c => c.Actor).ToListAsync(Ct), a => a == "người dùng (đã ẩn tên)");
        Assert.Equal(Name, await after.Users.Where(u => u.UserName == "namesake").Select(u => u.DisplayName).SingleAsync(Ct));
    }

    /// <summary>An account's name is chosen freely: one that is no person's must not take with it what is said of others.</summary>
    [Fact]
    public async Task NameThatManyEnterprisesBear_ErasesNothingOfTheirs()
    {
        await using var r = await Registry.CreateAsync(provider);
        var batch = (
            await r.ImportTextAsync(
                "Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n3399000027;Công ty TNHH Một;2025;12\n3399000034;Công ty TNHH "
                    + "Hai;2025;12\n3399000041;Công ty TNHH Ba;2025;12\n3399000059;Công ty TNHH Bốn;2025;12\n"
            )
        )
            .BatchId!
            .Value;
        var facts = Inputs.Of(
            ("taxCode", Code),
            ("name", "Công ty TNHH Một Mới"),
            ("vsicCode", "10730"),
            ("vsicEdition", "2018"),
            ("commune", "19777")
        );
        Assert.True((await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, Code, 1, facts, Ct)).IsOk);
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            UserName = Mail,
            DisplayName = "công ty tnhh",
            Role = Role.Representative,
            Email = Mail,
            EmailConfirmed = true,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        var before = await db.Changes.AsNoTracking().OrderBy(c => c.Id).Select(c => c.Before + c.After).ToListAsync(Ct);
        Assert.Contains(before, c => c.Contains("Công ty TNHH", StringComparison.Ordinal));
        var request = (
            await new MakeDataRequest(r.Dbs, r.Clock).RunAsync(
                new Actor
                {
                    Role = Role.Representative,
                    Name = user.DisplayName,
                    UserId = user.Id,
                },
                DataRequestKind.Deletion,
                null,
                Ct
            )
        ).Value;
        Assert.True((await new AnswerDataRequest(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, request, true, "Xong.", Ct)).IsOk);
        Assert.Equal(before, await db.Changes.AsNoTracking().OrderBy(c => c.Id).Take(before.Count).Select(c => c.Before + c.After).ToListAsync(Ct));
        Assert.Null(await db.ImportBatches.Where(b => b.Id == batch).Select(b => b.FileRemovedAt).SingleAsync(Ct));
        Assert.Equal(
            $"người dùng đã xóa #{user.Id}",
            await db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => u.DisplayName).SingleAsync(Ct)
        );
    }

    /// <summary>History knows people by names, and a name is chosen freely: who takes one that stands there gets nothing of what others did.</summary>
    [Fact]
    public async Task NameOfAnother_OpensNothingOfTheirs()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n3399000034;Công ty TNHH Kín Tiếng;2025;12\n");
        await using var db = r.Dbs.CreateDbContext();
        var names = await db.Changes.Select(c => c.Actor).Distinct().ToListAsync(Ct);
        names.AddRange(await db.ImportBatches.Select(b => b.CreatedBy).Distinct().ToListAsync(Ct));
        names.Remove(Name);
        Assert.NotEmpty(names);
        r.Clock.Now += TimeSpan.FromHours(1);
        foreach (var (name, i) in names.Distinct().Select((n, i) => (n, i)))
        {
            var thief = new AppUser
            {
                UserName = $"thief{i}",
                DisplayName = name,
                Role = Role.Representative,
                Email = $"thief{i}@x.example",
                EmailConfirmed = true,
                CreatedAt = r.Clock.Now.UtcDateTime,
            };
            db.Users.Add(thief);
            await db.SaveChangesAsync(Ct);
            using var output = new MemoryStream();
            Assert.True(
                (
                    await new ExportPerson(r.Dbs, r.Clock).RunAsync(
                        new Actor
                        {
                            Role = Role.Representative,
                            Name = name,
                            UserId = thief.Id,
                        },
                        output,
                        Ct
                    )
                ).IsOk
            );
            using var json = JsonDocument.Parse(output.ToArray());
            Assert.Equal(["asp_net_users"], json.RootElement.GetProperty("tables").EnumerateObject().Select(t => t.Name));
            db.Users.Remove(thief);
            await db.SaveChangesAsync(Ct);
        }

        // What the person did under a name that is the account's own: that it was done, when and to what, not what it says.
        using var own = new MemoryStream();
        await new ExportPerson(r.Dbs, r.Clock).RunAsync(p.Actor, own, Ct);
        using var mine = JsonDocument.Parse(own.ToArray());
        var demand = mine.RootElement.GetProperty("tables").GetProperty("training_demands")[0];
        Assert.True(demand.TryGetProperty("created_at", out _) && !demand.TryGetProperty("topic", out _));
        Assert.True(mine.RootElement.GetProperty("tables").GetProperty("changes")[0].TryGetProperty("entity_id", out _));
    }

    [Fact]
    public async Task Export_CarriesNoLinkThatOpensTheAccount()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await SubjectAsync(r);
        await using var db = r.Dbs.CreateDbContext();
        db.OutboxMails.Add(
            OutboxMails.Make(
                r.Clock.Now.UtcDateTime,
                Mail,
                p.Actor.UserId,
                "Đặt lại mật khẩu",
                "Mở địa chỉ dưới đây.",
                "/dat-mat-khau?tk=12&ma=BI-MAT"
            )
        );
        await db.SaveChangesAsync(Ct);
        using var output = new MemoryStream();
        await new ExportPerson(r.Dbs, r.Clock).RunAsync(p.Actor, output, Ct);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.DoesNotContain("BI-MAT", text, StringComparison.Ordinal);
        Assert.Contains("Mở địa chỉ dưới đây.", text, StringComparison.Ordinal);
        Assert.Contains("/dat-mat-khau?…", text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Words, places, pieces of stored documents and the names of others are no name of the person who asks: what others wrote stays, and stays
    /// readable.
    /// </summary>
    [Theory]
    [InlineData("năng suất")]
    [InlineData("\"problem\":\"Chuyền")]
    [InlineData("Hoàng Minh Tuấn")]
    [InlineData("Sông Hương")]
    public async Task NameThatIsNoPersons_ErasesNoWordsOfOthers(string name)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            "Mã số thuế;Tên doanh nghiệp;Năm;Số lao động;Người đại diện\n3399000034;Công ty TNHH Kín Tiếng;2025;12;Hoàng Minh Tuấn\n"
        );
        await using var db = r.Dbs.CreateDbContext();
        var enterprise = await db.Enterprises.Select(e => e.Id).SingleAsync(Ct);
        var proposal = new PilotProposal
        {
            Title = "Nâng năng suất",
            Problem = "Chuyền may chậm, năng suất thấp",
            Objective = "Hoàng Minh Tuấn kèm, hàng qua Sông Hương",
        };
        db.PilotProjects.Add(
            new PilotProject
            {
                Code = "DA-1",
                Title = proposal.Title,
                Objective = proposal.Objective,
                EnterpriseId = enterprise,
                Proposal = proposal.Write(),
            }
        );

        // A place stands in more texts than anybody's name.
        db.TrainingDemands.AddRange(
            Enumerable
                .Range(0, FullNames.MostTexts + 1)
                .Select(i => new TrainingDemand
                {
                    EnterpriseId = enterprise,
                    Topic = $"Lớp {i} bên Sông Hương",
                    People = 1,
                    Year = 2027,
                    CreatedBy = "x",
                    ChangedBy = "x",
                })
        );
        var user = new AppUser
        {
            UserName = Mail,
            DisplayName = name,
            Role = Role.Representative,
            Email = Mail,
            EmailConfirmed = true,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        var request = (
            await new MakeDataRequest(r.Dbs, r.Clock).RunAsync(
                new Actor
                {
                    Role = Role.Representative,
                    Name = name,
                    UserId = user.Id,
                },
                DataRequestKind.Deletion,
                null,
                Ct
            )
        ).Value;
        Assert.True((await new AnswerDataRequest(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, request, true, "Xong.", Ct)).IsOk);
        var after = await db.PilotProjects.AsNoTracking().SingleAsync(Ct);
        Assert.Equal((proposal.Title, proposal.Objective, proposal.Write()), (after.Title, after.Objective, after.Proposal));
        Assert.Equal(proposal.Problem, after.ReadProposal().Problem);
        Assert.Equal("Hoàng Minh Tuấn", await db.Enterprises.Select(e => e.Representative).SingleAsync(Ct));
        Assert.Equal(FullNames.MostTexts + 1, await db.TrainingDemands.CountAsync(d => d.Topic.Contains("Sông Hương"), Ct));
    }

    private static async Task<int> CountAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        return await db.Changes.CountAsync(Ct);
    }

    /// <summary>A person who left traces everywhere: representative, expert and holder of a certificate in one.</summary>
    private static async Task<(Actor Actor, int Deletion)> SubjectAsync(Registry r, bool requests = true)
    {
        var facts = Inputs.Of(
            ("taxCode", Code),
            ("name", "Công ty TNHH Thử"),
            ("vsicCode", "10730"),
            ("vsicEdition", "2018"),
            ("commune", "19777"),
            ("representative", Name),
            ("email", Mail),
            ("telephone", Phone)
        );
        var enterprise = (await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, null, null, facts, Ct)).Value!;
        var save = new SaveRecord(r.Db, r.Clock);
        var profile = (
            await save.RunAsync(
                Registry.Officer,
                ExpertKind.Kind,
                null,
                null,
                new RecordInput
                {
                    Values = new Dictionary<string, string?>
                    {
                        ["name"] = Name,
                        ["email"] = Mail,
                        ["fields"] = "Training",
                        ["telephone"] = Phone,
                        ["summary"] = "Tôi là " + Name,
                        ["consent"] = "name;summary",
                    },
                },
                Ct
            )
        ).Value!;
        Assert.True(
            (
                await save.RunAsync(
                    Registry.Officer,
                    SpecialistKind.Kind,
                    null,
                    null,
                    new RecordInput
                    {
                        Values = new Dictionary<string, string?>
                        {
                            ["name"] = Name,
                            ["email"] = Mail,
                            ["programme"] = "Chuyên viên",
                            ["certificateNumber"] = "CN-001",
                            ["issued"] = "01/02/2026",
                            ["status"] = "Valid",
                        },
                    },
                    Ct
                )
            ).IsOk
        );
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            UserName = Mail,
            NormalizedUserName = Mail.ToUpperInvariant(),
            Email = Mail,
            NormalizedEmail = Mail.ToUpperInvariant(),
            DisplayName = Name,
            PhoneNumber = Phone,
            Role = Role.Representative,
            EnterpriseId = enterprise.Id,
            ExpertId = profile.Id,
            EmailConfirmed = true,
            PasswordHash = "HASH-OF-PASSWORD",
            SecurityStamp = "STAMP",
        };
        var other = new AppUser
        {
            UserName = "other",
            DisplayName = "Người Khác Hẳn",
            Role = Role.Officer,
            Email = "other@x.example",
            EmailConfirmed = true,
        };
        db.Users.AddRange(user, other);
        await db.SaveChangesAsync(Ct);
        var actor = new Actor
        {
            Role = Role.Representative,
            Name = Name,
            UserId = user.Id,
            EnterpriseId = enterprise.Id,
            ExpertId = profile.Id,
        };
        var (id, now) = (user.Id, r.Clock.Now.UtcDateTime);
        var claim = new EnterpriseClaim
        {
            UserId = id,
            TaxCode = Code,
            Name = "Công ty TNHH Thử",
            Position = "Giám đốc",
            Telephone = Phone,
            Note = "Gọi " + Name,
            CreatedAt = now,
            AgreedAt = now,
        };
        db.AddRange(
            claim,
            new UserSession
            {
                Id = new string('a', 32),
                UserId = id,
                Agent = "Firefox",
                Address = "10.0.0.1",
                StartedAt = now,
                SeenAt = now,
            },
            new SavedView
            {
                UserId = id,
                Page = "/x",
                Name = "Của " + Name,
                Query = "",
            },
            new AccessToken
            {
                UserId = id,
                Name = "máy",
                Hash = "HASH-OF-TOKEN",
                Prefix = "ns_",
                CreatedAt = now,
                ExpiresAt = now,
            },
            new Invitation
            {
                Email = Mail,
                TokenHash = "HASH-OF-LINK",
                InvitedByUserId = other.Id,
                InvitedBy = other.DisplayName,
                CreatedAt = now,
                ExpiresAt = now,
            },
            new Invitation
            {
                Email = "z@x.example",
                TokenHash = "x",
                InvitedByUserId = id,
                InvitedBy = Name,
                CreatedAt = now,
                ExpiresAt = now,
            },
            new Notice
            {
                UserId = id,
                Kind = "claim_approved",
                Href = "/",
                Args = "[\"x\"]",
                At = now,
            },
            new Notice
            {
                UserId = other.Id,
                Kind = "claim_made",
                Href = "/",
                Args = JsonSerializer.Serialize(new[] { Name, "x", Code }, StoredJson.Options),
                At = now,
            },
            OutboxMails.Make(now, Mail, id, "Chào " + Name, "Thư cho " + Mail),
            OutboxMails.Make(now, "other@x.example", other.Id, Name + " đăng ký", Name + " (" + Mail + ")")
        );
        var pilot = new PilotProject
        {
            Code = "DA-1",
            Title = "Thử",
            Objective = "x",
            EnterpriseId = enterprise.Id,
            AuthorUserId = id,
            CreatedBy = Name,
            ChangedBy = Name,
            SignedOffBy = Name,
        };
        db.Add(pilot);
        await db.SaveChangesAsync(Ct);
        db.AddRange(
            new Attachment
            {
                Hash = "ab",
                Name = "Giấy của " + Name + ".pdf",
                ContentType = "application/pdf",
                Owner = ClaimFiles.Owner,
                OwnerId = claim.Id,
                UserId = id,
                By = Name,
                At = now,
            },
            new PilotEvent
            {
                PilotId = pilot.Id,
                By = Name,
                UserId = id,
                Role = Role.Representative,
                At = now,
            },
            new PilotRemark
            {
                PilotId = pilot.Id,
                Field = "",
                Text = "x",
                By = Name,
                UserId = id,
                At = now,
            },
            new PilotReview
            {
                PilotId = pilot.Id,
                UserId = id,
                Reviewer = Name,
                AssignedAt = now,
            },
            new ReopenRequest
            {
                EnterpriseId = enterprise.Id,
                Year = 2024,
                Reason = "x",
                UserId = id,
                By = Name,
                At = now,
            }
        );
        await db.SaveChangesAsync(Ct);

        // And by acts of its own, so that the history holds the name and the values.
        await new SetConsent(r.Dbs, r.Clock).RunAsync(actor, Code, ConsentScopes.NameInStories, true, Ct);
        await new SaveDemand(r.Dbs, r.Clock).RunAsync(
            actor,
            null,
            null,
            new DemandInput
            {
                Topic = "5S",
                People = 3,
                Year = 2027,
            },
            Ct
        );
        await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
            actor,
            Code,
            null,
            new FiguresInput
            {
                Year = 2025,
                Numbers = new Dictionary<string, double?> { ["netRevenue"] = 1e9, ["employees"] = 5 },
                Note = "Hỏi " + Name,
                Submit = true,
            },
            Ct
        );
        await new ConfirmRecord(r.Dbs, r.Clock).RunAsync(actor, Code, Ct);
        Assert.True(
            (
                await save.RunAsync(
                    actor with
                    {
                        Role = Role.Expert,
                    },
                    ExpertKind.Kind,
                    profile.Id,
                    profile.Version,
                    new RecordInput { Values = new Dictionary<string, string?> { ["organization"] = "Viện " + Name } },
                    Ct
                )
            ).IsOk
        );
        if (!requests)
        {
            return (actor, 0);
        }

        var make = new MakeDataRequest(r.Dbs, r.Clock);
        await make.RunAsync(actor, DataRequestKind.Export, "Gửi về " + Mail, Ct);
        return (actor, (await make.RunAsync(actor, DataRequestKind.Deletion, "Xóa hết, " + Name, Ct)).Value);
    }
}
