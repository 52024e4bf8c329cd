using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteMergeTests() : MergeTests(DatabaseProvider.Sqlite);

public sealed class PostgresMergeTests() : MergeTests(DatabaseProvider.Postgres);

/// <summary>
/// Organisations and people are one each: found, joined with everything that points to them, and taken apart again to the very same database.
/// </summary>
public abstract class MergeTests(DatabaseProvider provider)
{
    /// <summary>What a merge and its undo add to: themselves, history, and the counters that only grow.</summary>
    private static readonly string[] Growing = ["merges", "changes", "chain_heads", "year_versions"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MergeThenUndo_LeavesTheVerySameDatabase()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        Assert.Equal(
            [DuplicateReason.Name, DuplicateReason.Telephone],
            Assert.Single((await new FindDuplicates(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct)).Value!.Pairs).Reasons
        );
        var sides = (await new CompareRecords(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, first, second, Ct)).Value!;
        Assert.Equal(
            [("adoptions", 3, 3), ("asp_net_users", 0, 1), ("pilot_projects", 0, 1), ("specialist_certificates", 0, 1), ("year_figures", 2, 2)],
            sides.Pointing.Where(p => p.First + p.Second > 0)
        );
        await new SearchIndex(r.Db).CatchUpAsync(Ct);
        var (before, versions) = (await RowsAsync(r), await VersionsAsync(r));
        var merge = await MergeAsync(r, first, second, "name", "vsicCode", "legalForm");
        await using (var db = r.Dbs.CreateDbContext())
        {
            var kept = db.Enterprises.Single(e => e.Id == first);
            Assert.Equal(
                ("3399000027", "CÔNG TY SÔNG HƯƠNG", "4649", LegalForm.Cooperative, 2025, 2),
                (kept.TaxCode, kept.Name, kept.VsicCode, kept.LegalForm, kept.LatestYear, kept.Version)
            );
            Assert.False(db.Enterprises.Any(e => e.Id == second));
            Assert.Equal(
                [(2023, 5_000_500_000L), (2024, 6_000_500_000L), (2025, 8_000_500_000L)],
                db.YearFigures.Where(y => y.EnterpriseId == first)
                    .OrderBy(y => y.Year)
                    .Select(y => new { y.Year, y.NetRevenue })
                    .AsEnumerable()
                    .Select(y => (y.Year, y.NetRevenue!.Value))
            );
            Assert.All(db.YearFigures.Where(y => y.EnterpriseId == first).ToList(), y => Assert.Equal(SizeClass.NotApplicable, y.SizeClass));
            Assert.Equal(
                ["2023 5S", "2024 5S", "2024 ISO 9001", "2024 Lean", "2025 ISO 9001"],
                db.Adoptions.Where(a => a.EnterpriseId == first).AsEnumerable().Select(a => $"{a.Year} {a.Label}").Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                (first, first, first),
                (db.SpecialistCertificates.Single().EnterpriseId, db.PilotProjects.Single().EnterpriseId, db.Users.Single().EnterpriseId)
            );
            var line = db.Changes.OrderBy(c => c.Id).Last();
            Assert.Equal((ChangeAction.Merged, first, "CÔNG TY SÔNG HƯƠNG (3399000034)"), (line.Action, line.EnterpriseId, line.Reason));
            Assert.Contains("\"name\":\"Công ty Sông Hương\"", line.Before, StringComparison.Ordinal);
            Assert.Contains("\"name\":\"CÔNG TY SÔNG HƯƠNG\"", line.After, StringComparison.Ordinal);
        }

        var merged = await VersionsAsync(r);
        Assert.All((int[])[0, 2023, 2024, 2025], year => Assert.True(merged[year] > versions[year]));
        Assert.Empty((await new FindDuplicates(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct)).Value!.Pairs);
        Assert.Equal([first], await SearchAsync(r, "song huong"));

        r.Clock.Now = r.Clock.Now.AddHours(1);
        Assert.True((await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge, Ct)).IsOk);
        Assert.Equal(before, await RowsAsync(r));
        var undone = await VersionsAsync(r);
        Assert.All((int[])[0, 2023, 2024, 2025], year => Assert.True(undone[year] > merged[year]));
        Assert.Equal([first, second], await SearchAsync(r, "song huong"));
        Assert.Equal([second], await SearchAsync(r, "3399000034"));
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Equal(ChangeAction.Unmerged, db.Changes.OrderBy(c => c.Id).Last().Action);
        }

        var row = Assert.Single((await new FindMerges(r.Dbs).RunAsync(Registry.Officer, Ct)).Value!);
        Assert.Equal((merge, "Cán bộ", "Cán bộ", r.Clock.Now.UtcDateTime), (row.Id, row.MergedBy, row.UndoneBy, row.UndoneAt));
        Assert.Equal(OutcomeKind.NotFound, (await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge, Ct)).Kind);

        // The other way round.
        var other = await MergeAsync(r, second, first);
        Assert.True((await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, other, Ct)).IsOk);
        Assert.Equal(before, await RowsAsync(r));
    }

    [Fact]
    public async Task Merge_OfWhatChangedSinceItWasSeen_OrIsGone_WritesNothing()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        var before = await RowsAsync(r);
        var slice = new MergeRecords(r.Db, r.Clock);
        Task<Outcome<int>> RunAsync((int, int) kept, (int, int) dropped) =>
            slice.RunAsync(
                Registry.Officer,
                new MergeInput
                {
                    Kind = MergeKind.Enterprises,
                    Kept = kept,
                    Dropped = dropped,
                },
                Ct
            );
        Assert.Equal(OutcomeKind.Conflict, (await RunAsync((first, 9), (second, 1))).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await RunAsync((first, 1), (second, 9))).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await RunAsync((first, 1), (first, 1))).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await RunAsync((first, 1), (9999, 1))).Kind);
        Assert.Equal(before, await RowsAsync(r));
    }

    [Fact]
    public async Task Undo_OfWhatWasEditedSince_IsRefused_AndNamesIt()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        var merge = await MergeAsync(r, first, second);
        Assert.True(
            (
                await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                    Registry.Officer,
                    "3399000027",
                    1,
                    new FiguresInput
                    {
                        Year = 2025,
                        Numbers = new Dictionary<string, double?> { ["employees"] = 77 },
                    },
                    Ct
                )
            ).IsOk
        );
        Assert.True(
            (
                await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                    Registry.Officer,
                    "3399000027",
                    null,
                    new FiguresInput
                    {
                        Year = 2022,
                        Numbers = new Dictionary<string, double?> { ["employees"] = 5 },
                    },
                    Ct
                )
            ).IsOk
        );
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường\n3399000034;Tên mới;2026;Vỹ Dạ\n");
        await using (var db = r.Dbs.CreateDbContext())
        {
            db.Enterprises.Single(e => e.Id == first).ShortName = "SH";
            db.SpecialistCertificates.Remove(db.SpecialistCertificates.Single());
            await db.SaveChangesAsync(Ct);
        }

        var standing = await RowsAsync(r);
        var outcome = await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge, Ct);
        Assert.Equal(OutcomeKind.Conflict, outcome.Kind);
        Assert.Equal(
            [
                "enterprises unmerge_record Công ty Sông Hương",
                "enterprises unmerge_key 3399000034",
                "specialist_certificates unmerge_row CV-1",
                "year_figures unmerge_row 2025",
                "year_figures unmerge_added 2022",
            ],
            outcome.Issues.Select(i => $"{i.Field} {i.Code} {i.Args[0]}")
        );
        Assert.Equal(standing, await RowsAsync(r));
        Assert.Null(Assert.Single((await new FindMerges(r.Dbs).RunAsync(Registry.Officer, Ct)).Value!).UndoneAt);
    }

    [Fact]
    public async Task WhatRepresentativesAskedConfirmedAndAgreedTo_GoesWithTheRecord_AndComesBack()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        var now = r.Clock.Now.UtcDateTime;
        await using (var db = r.Dbs.CreateDbContext())
        {
            // The kept record took its word on stories back; on contacts it never spoke.
            db.AddRange(
                new Consent
                {
                    EnterpriseId = first,
                    Scope = ConsentScopes.NameInStories,
                    GivenAt = now,
                    GivenBy = "A",
                    WithdrawnAt = now,
                    WithdrawnBy = "A",
                },
                new Consent
                {
                    EnterpriseId = second,
                    Scope = ConsentScopes.NameInStories,
                    GivenAt = now,
                    GivenBy = "B",
                },
                new Consent
                {
                    EnterpriseId = second,
                    Scope = ConsentScopes.ContactToExperts,
                    GivenAt = now,
                    GivenBy = "B",
                },
                new YearConfirmation
                {
                    EnterpriseId = first,
                    Year = 2025,
                    By = "A",
                    At = now,
                },
                new YearConfirmation
                {
                    EnterpriseId = second,
                    Year = 2025,
                    By = "B",
                    At = now,
                },
                new YearConfirmation
                {
                    EnterpriseId = second,
                    Year = 2024,
                    By = "B",
                    At = now,
                },
                new TrainingDemand
                {
                    EnterpriseId = second,
                    Topic = "Lean",
                    People = 3,
                    Year = 2026,
                    CreatedBy = "B",
                    ChangedBy = "B",
                    CreatedAt = now,
                    ChangedAt = now,
                },
                new FigureRemark
                {
                    EnterpriseId = second,
                    Year = 2024,
                    Field = "employees",
                    Text = "?",
                    By = "C",
                    At = now,
                },
                new ReopenRequest
                {
                    EnterpriseId = second,
                    Year = 2024,
                    Reason = "x",
                    By = "B",
                    At = now,
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        var before = await RowsAsync(r);
        var merge = await MergeAsync(r, first, second);
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Equal(
                [("A", false), ("B", true)],
                db.Consents.Where(c => c.EnterpriseId == first).OrderBy(c => c.GivenBy).AsEnumerable().Select(c => (c.GivenBy, c.WithdrawnAt is null))
            );
            Assert.Equal(
                [(2024, "B"), (2025, "A")],
                db.YearConfirmations.Where(c => c.EnterpriseId == first).OrderBy(c => c.Year).AsEnumerable().Select(c => (c.Year, c.By))
            );
            Assert.Equal(
                (first, first, first),
                (db.TrainingDemands.Single().EnterpriseId, db.FigureRemarks.Single().EnterpriseId, db.ReopenRequests.Single().EnterpriseId)
            );
            Assert.False(db.Consents.Any(c => c.EnterpriseId == second) || db.YearConfirmations.Any(c => c.EnterpriseId == second));

            // A consent taken back since is never given again by an undo.
            await db.Consents.Where(c => c.GivenBy == "B").ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnAt, now), Ct);
        }

        var undo = new UndoMerge(r.Db, r.Clock);
        var issue = Assert.Single((await undo.RunAsync(Registry.Officer, merge, Ct)).Issues);
        Assert.Equal(("consents", "unmerge_row"), (issue.Field, issue.Code));
        await using (var db = r.Dbs.CreateDbContext())
        {
            await db.Consents.Where(c => c.GivenBy == "B").ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnAt, (DateTime?)null), Ct);
        }

        Assert.True((await undo.RunAsync(Registry.Officer, merge, Ct)).IsOk);
        Assert.Equal(before, await RowsAsync(r));
    }

    [Fact]
    public async Task Undo_LeavesWithTheKept_WhatWasGivenToItSince()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        var merge = await MergeAsync(r, first, second);
        await r.ImportTextAsync(
            "Mã dự án;Tên dự án;Mã số thuế doanh nghiệp;Mục tiêu;Ngày bắt đầu;Ngày kết thúc\nDA-2;5S;3399000027;Gọn;01/01/2026;31/12/2026\n",
            kind: PilotKind.Kind
        );
        Assert.True((await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge, Ct)).IsOk);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal([("DA-1", second), ("DA-2", first)], db.PilotProjects.OrderBy(p => p.Code).AsEnumerable().Select(p => (p.Code, p.EnterpriseId)));
    }

    [Fact]
    public async Task MergesOfMerges_AreTakenApart_TheLastFirst()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        var before = await RowsAsync(r);
        int third;
        await using (var db = r.Dbs.CreateDbContext())
        {
            third = db.Enterprises.Single(e => e.TaxCode == "3399000041").Id;
        }

        var one = await MergeAsync(r, first, second);
        var two = await MergeAsync(r, third, first);
        var undo = new UndoMerge(r.Db, r.Clock);
        Assert.Equal("unmerge_record", (await undo.RunAsync(Registry.Officer, one, Ct)).Issues[0].Code);
        Assert.True((await undo.RunAsync(Registry.Officer, two, Ct)).IsOk);
        Assert.True((await undo.RunAsync(Registry.Officer, one, Ct)).IsOk);
        Assert.Equal(before, await RowsAsync(r));
    }

    [Fact]
    public async Task TwoProfilesOfOneExpert_AreProposed_Merged_AndDismissed()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            "Họ và tên;Năm sinh;Lĩnh vực;Email;Cơ quan;Đồng ý công khai\nTrần Thị Hòa;1980;Tư vấn;a@example.com;Viện A;Họ "
                + "và tên\nTRẦN THỊ HOÀ;1980;Đào tạo;b@example.com;Viện B;\nTrần Thị Hòa;1990;Đào tạo;c@example.com;Viện C;\n",
            kind: ExpertKind.Kind
        );
        var (find, dismiss) = (new FindDuplicates(r.Db), new DismissDuplicate(r.Db, r.Clock));
        var pair = Assert.Single((await find.RunAsync(Registry.Officer, PersonKinds.Experts, 1, Ct)).Value!.Pairs);
        Assert.Equal(("a@example.com", "b@example.com"), (pair.First.Detail, pair.Second.Detail));
        await using (var db = r.Dbs.CreateDbContext())
        {
            db.Users.Add(
                new AppUser
                {
                    UserName = "a@example.com",
                    Email = "a@example.com",
                    Role = Role.Expert,
                    ExpertId = pair.First.Id,
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        var before = await RowsAsync(r);
        var input = new MergeInput
        {
            Kind = PersonKinds.Experts,
            Kept = (pair.Second.Id, 1),
            Dropped = (pair.First.Id, 1),
            Taken = ["organization", "consent", "email"],
        };
        var merge = (await new MergeRecords(r.Db, r.Clock).RunAsync(Registry.Officer, input, Ct)).Value;
        var kept = (await new GetRecord(r.Db).RunAsync(Registry.Officer, ExpertKind.Kind, pair.Second.Id, Ct)).Value!.Record;

        // Consent is not taken over from the other profile, and the key stays.
        Assert.Equal(("Viện A", "b@example.com", false), (kept.Values["organization"], kept.Values["email"], kept.Values.ContainsKey("consent")));
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Equal(pair.Second.Id, db.Users.Single().ExpertId);
        }

        Assert.Equal(0, (await find.RunAsync(Registry.Officer, PersonKinds.Experts, 1, Ct)).Value!.Count);
        Assert.True((await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge, Ct)).IsOk);
        Assert.Equal(before, await RowsAsync(r));
        Assert.Equal(1, (await find.RunAsync(Registry.Officer, PersonKinds.Experts, 1, Ct)).Value!.Count);
        Assert.True((await dismiss.RunAsync(Registry.Officer, "experts", pair.Second.Id, pair.First.Id, Ct)).IsOk);
        Assert.True((await dismiss.RunAsync(Registry.Officer, "experts", pair.First.Id, pair.Second.Id, Ct)).IsOk);
        Assert.Equal(0, (await find.RunAsync(Registry.Officer, PersonKinds.Experts, 1, Ct)).Value!.Count);
        Assert.Equal(OutcomeKind.NotFound, (await dismiss.RunAsync(Registry.Officer, "experts", pair.First.Id, pair.First.Id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await dismiss.RunAsync(Registry.Officer, "experts", pair.First.Id, 9999, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await dismiss.RunAsync(Registry.Officer, "pilots", 1, 2, Ct)).Kind);
    }

    [Fact]
    public async Task HoldersOfCertificates_AreShownAsOnePerson_AndNeverMerged()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            "Họ và tên;Năm sinh;Lĩnh vực;Email\nTrần Thị Hòa;1980;Tư vấn;hoa@example.com\nLê An Bình;1970;Tư vấn;binh@example.com\n",
            kind: ExpertKind.Kind
        );
        await r.ImportTextAsync(
            "Họ và tên;Năm sinh;Email;Chương trình đào tạo;Số chứng nhận;Ngày cấp\nTRẦN THỊ "
                + "HOÀ;1980;;A;CV-1;01/02/2024\nTrần Thị "
                + "Hòa;1980;;B;CV-2;01/02/2025\nBình;;binh@example.com;A;CV-3;01/02/2024\nKhác;1980;;A;CV-4;01/02/2024\n",
            kind: SpecialistKind.Kind
        );
        var find = new FindDuplicates(r.Db);
        async Task<IEnumerable<string>> PairsAsync() =>
            (await find.RunAsync(Registry.Officer, PersonKinds.Specialists, 1, Ct)).Value!.Pairs.Select(p =>
                $"{p.Kind}: {p.First.Detail} {p.Second.Detail} {string.Join(",", p.Reasons)}"
            );
        Assert.Equal(
            [
                "specialists: CV-1 CV-2 Name",
                "experts-specialists: hoa@example.com CV-1 Name",
                "experts-specialists: hoa@example.com CV-2 Name",
                "experts-specialists: binh@example.com CV-3 Email",
            ],
            await PairsAsync()
        );
        var across = (await find.RunAsync(Registry.Officer, PersonKinds.Specialists, 1, Ct)).Value!.Pairs[^1];
        Assert.True((await new DismissDuplicate(r.Db, r.Clock).RunAsync(Registry.Officer, across.Kind, across.First.Id, across.Second.Id, Ct)).IsOk);
        Assert.Equal(3, (await PairsAsync()).Count());
        await using (var db = r.Dbs.CreateDbContext())
        {
            var (a, b) = (
                db.SpecialistCertificates.Single(c => c.CertificateNumber == "CV-1").Id,
                db.SpecialistCertificates.Single(c => c.CertificateNumber == "CV-2").Id
            );
            Assert.Equal(
                OutcomeKind.Forbidden,
                (
                    await new MergeRecords(r.Db, r.Clock).RunAsync(
                        Registry.Officer,
                        new MergeInput
                        {
                            Kind = PersonKinds.Specialists,
                            Kept = (a, 1),
                            Dropped = (b, 1),
                        },
                        Ct
                    )
                ).Kind
            );
            Assert.Equal(
                ("A", "B"),
                (
                    (await new CompareRecords(r.Db).RunAsync(Registry.Officer, PersonKinds.Specialists, a, b, Ct)).Value is var s
                        ? ((string)s!.First["programme"]!, (string)s.Second["programme"]!)
                        : default
                )
            );
            Assert.True((await new ArchiveRecord(r.Db, r.Clock).RunAsync(Registry.Officer, SpecialistKind.Kind, a, 1, true, Ct)).IsOk);
        }

        Assert.Equal(["experts-specialists: hoa@example.com CV-2 Name"], await PairsAsync());
    }

    [Fact]
    public async Task Enterprises_WithAndWithoutShortNames_AreComparedByTheirNames()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            """
            Mã số thuế;Tên doanh nghiệp;Tên viết tắt;Năm;Xã/phường;Email
            3399000027;Công ty Sông Hương;SOHU Co., Ltd.;2024;Vỹ Dạ;
            3399000034;CÔNG TY SÔNG HƯƠNG;;2024;Vỹ Dạ;
            3399000027-001;Công ty Sông Hương;;2024;Kim Long;
            3399000041;Một;;2024;Kim Long;Mot@example.com
            3399000027-002;Hai;;2024;Vỹ Dạ;mot@example.com
            """
        );
        var found = (await new FindDuplicates(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct)).Value!;
        Assert.Equal(
            ["3399000027 3399000034 Name", "3399000041 3399000027-002 Email"],
            found.Pairs.Select(p => $"{p.First.Detail} {p.Second.Detail} {string.Join(",", p.Reasons)}")
        );
        Assert.Empty((await new FindDuplicates(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, int.MaxValue, Ct)).Value!.Pairs);

        // By reason; said to differ, and taken back.
        Assert.Equal(
            (1, 0, 1),
            (found.ByReason[DuplicateReason.Name], found.ByReason[DuplicateReason.Telephone], found.ByReason[DuplicateReason.Email])
        );
        var (find, dismiss, pair) = (new FindDuplicates(r.Db), new DismissDuplicate(r.Db, r.Clock), found.Pairs[1]);
        var mails = (await find.RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct, DuplicateReason.Email)).Value!;
        Assert.Equal((1, pair.First.Id, 2), (mails.Count, mails.Pairs[0].First.Id, mails.ByReason.Values.Sum()));
        Assert.Equal(OutcomeKind.NotFound, (await dismiss.RestoreAsync(Registry.Officer, pair.Kind, pair.First.Id, pair.Second.Id, Ct)).Kind);
        await dismiss.RunAsync(Registry.Officer, pair.Kind, pair.First.Id, pair.Second.Id, Ct);
        Assert.Equal(0, (await find.RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct, DuplicateReason.Email)).Value!.Count);
        Assert.Equal(OutcomeKind.Forbidden, (await dismiss.RestoreAsync(Actor.Public, pair.Kind, pair.First.Id, pair.Second.Id, Ct)).Kind);
        Assert.True((await dismiss.RestoreAsync(Registry.Officer, pair.Kind, pair.Second.Id, pair.First.Id, Ct)).IsOk);
        Assert.Equal(1, (await find.RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct, DuplicateReason.Email)).Value!.Count);
        Assert.True((await new ArchiveEnterprise(r.Dbs, r.Clock).RunAsync(Registry.Officer, "3399000034", 1, true, null, Ct)).IsOk);
        Assert.Equal(1, (await new FindDuplicates(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, 1, Ct)).Value!.Count);
    }

    [Fact]
    public async Task AllButOfficers_AreRefused()
    {
        await using var r = await CreateAsync();
        var (first, second) = await PairAsync(r);
        var merge = await MergeAsync(r, first, second);
        var before = await RowsAsync(r);
        foreach (var role in Enum.GetValues<Role>().Where(x => x is not (Role.Officer or Role.Operator)))
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                EnterpriseId = first,
                ExpertId = 1,
            };
            foreach (var kind in MergeKinds.Of(FeatureSet.Product).All)
            {
                Assert.Equal(OutcomeKind.Forbidden, (await new FindDuplicates(r.Db).RunAsync(actor, kind, 1, Ct)).Kind);
                Assert.Equal(OutcomeKind.Forbidden, (await new CompareRecords(r.Db).RunAsync(actor, kind, first, second, Ct)).Kind);
                Assert.Equal(
                    OutcomeKind.Forbidden,
                    (
                        await new MergeRecords(r.Db, r.Clock).RunAsync(
                            actor,
                            new MergeInput
                            {
                                Kind = kind,
                                Kept = (first, 1),
                                Dropped = (second, 1),
                            },
                            Ct
                        )
                    ).Kind
                );
                Assert.Equal(OutcomeKind.Forbidden, (await new DismissDuplicate(r.Db, r.Clock).RunAsync(actor, kind.Name, first, second, Ct)).Kind);
            }

            Assert.Equal(OutcomeKind.Forbidden, (await new UndoMerge(r.Db, r.Clock).RunAsync(actor, merge, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new FindMerges(r.Dbs).RunAsync(actor, Ct)).Kind);
        }

        Assert.Equal(before, await RowsAsync(r));
    }

    private async Task<Registry> CreateAsync()
    {
        var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            """
            Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Mã ngành;Loại hình;Doanh thu thuần;Lao động đóng BHXH;Tổng nguồn vốn;Hệ thống áp dụng;Điện thoại
            3399000027;Công ty Sông Hương;2023;Vỹ Dạ;1071;Công ty TNHH;5000,5;12;4000,5;5S;0234 999 1111
            3399000027;Công ty Sông Hương;2024;Vỹ Dạ;1071;Công ty TNHH;6000,5;13;4100,5;5S, Lean;0234 999 1111
            3399000034;CÔNG TY SÔNG HƯƠNG;2024;Vỹ Dạ;4649;Hợp tác xã;7000,5;14;5100,5;5S, ISO 9001;0234.999.1111
            3399000034;CÔNG TY SÔNG HƯƠNG;2025;Vỹ Dạ;4649;Hợp tác xã;8000,5;15;5200,5;ISO 9001;0234.999.1111
            3399000041;Khác;2024;Kim Long;4649;Công ty TNHH;1,5;1;1,5;;0234 999 2222
            """
        );
        await r.ImportTextAsync(
            "Họ và tên;Chương trình đào tạo;Số chứng nhận;Ngày cấp;Mã số thuế doanh nghiệp\nLan;A;CV-1;01/02/2024;3399000034\n",
            kind: SpecialistKind.Kind
        );
        await r.ImportTextAsync(
            "Mã dự án;Tên dự án;Mã số thuế doanh nghiệp;Mục tiêu;Ngày bắt đầu;Ngày kết thúc\nDA-1;Lean;3399000034;Gọn;01/01/2026;31/12/2026\n",
            kind: PilotKind.Kind
        );
        await using var db = r.Dbs.CreateDbContext();
        db.Users.Add(
            new AppUser
            {
                UserName = "x@demo.example",
                Email = "x@demo.example",
                Role = Role.Representative,
                EnterpriseId = db.Enterprises.Single(e => e.TaxCode == "3399000034").Id,
            }
        );
        await db.SaveChangesAsync(Ct);
        return r;
    }

    [Fact]
    public async Task People_AreJoinedAndParted_CountedOnce_AndFoundThroughAMerge()
    {
        await using var r = await CreateAsync();
        await r.ImportTextAsync(
            "Họ và tên;Năm sinh;Email;Lĩnh vực\nTrần Thị Hòa;1980;hoa@example.com;Tư vấn\nTrần Thị Hòa;1980;hoa2@example.com;Tư vấn\n",
            kind: ExpertKind.Kind
        );
        await r.ImportTextAsync(
            "Họ và tên;Năm sinh;Chương trình đào tạo;Số chứng nhận;Ngày cấp\nTrần Thị Hòa;1980;A;CV-1;01/02/2024\nTrần "
                + "Thị Hòa;1980;B;CV-2;01/02/2025\nBình;1970;A;CV-3;01/02/2024\n",
            kind: SpecialistKind.Kind
        );
        var (find, join, person) = (new FindDuplicates(r.Db), new JoinPeople(r.Db, r.Clock), new FindPerson(r.Db));
        async Task<string[]> PairsAsync() =>
            [
                .. (await find.RunAsync(Registry.Officer, PersonKinds.Specialists, 1, Ct)).Value!.Pairs.Select(p =>
                    $"{p.First.Detail} {p.Second.Detail}"
                ),
            ];
        async Task<string[]> OthersAsync(PersonRecord of) => [.. (await person.RunAsync(Registry.Officer, of, Ct)).Value!.Select(s => s.Detail)];
        async Task<int> HoldersAsync() =>
            (await new GetContentCounts(r.Db, r.Clock).RunAsync(Registry.Officer, SpecialistKind.Kind, Ct)).Value!.Of("holders").Single().Count;
        int expert,
            twin,
            first,
            second;
        await using (var db = r.Dbs.CreateDbContext())
        {
            (expert, twin) = (db.Experts.Single(e => e.Email == "hoa@example.com").Id, db.Experts.Single(e => e.Email == "hoa2@example.com").Id);
            (first, second) = (
                db.SpecialistCertificates.Single(c => c.CertificateNumber == "CV-1").Id,
                db.SpecialistCertificates.Single(c => c.CertificateNumber == "CV-2").Id
            );
        }

        PersonRecord E(int id) => new(true, id);
        PersonRecord C(int id) => new(false, id);
        Assert.Equal(["CV-1 CV-2", "hoa@example.com CV-1", "hoa@example.com CV-2"], await PairsAsync());
        Assert.Equal(3, await HoldersAsync());
        Assert.Empty(await OthersAsync(C(first)));
        var before = await RowsAsync(r);

        Assert.True((await join.RunAsync(Registry.Officer, C(second), C(first), ct: Ct)).IsOk);
        Assert.True((await join.RunAsync(Registry.Officer, C(first), C(second), ct: Ct)).IsOk);
        Assert.Equal(2, await HoldersAsync());
        Assert.True((await join.RunAsync(Registry.Officer, C(first), E(twin), ct: Ct)).IsOk);
        Assert.Equal(2, await HoldersAsync());
        Assert.Equal(["hoa2@example.com", "CV-2"], await OthersAsync(C(first)));
        Assert.Equal(["CV-1", "CV-2"], await OthersAsync(E(twin)));

        // What leaves the middle does not part the rest.
        Assert.True((await join.RunAsync(Registry.Officer, C(second), C(first), joined: false, Ct)).IsOk);
        Assert.Equal(["hoa2@example.com"], await OthersAsync(C(second)));
        Assert.True((await join.RunAsync(Registry.Officer, C(second), C(first), ct: Ct)).IsOk);

        // The profile goes into another, and comes back.
        var merge = (
            await new MergeRecords(r.Db, r.Clock).RunAsync(
                Registry.Officer,
                new MergeInput
                {
                    Kind = PersonKinds.Experts,
                    Kept = (expert, 1),
                    Dropped = (twin, 1),
                },
                Ct
            )
        ).Value;
        Assert.Equal(["CV-1", "CV-2"], await OthersAsync(E(expert)));
        Assert.Empty(await PairsAsync());
        Assert.True((await join.RunAsync(Registry.Officer, C(first), E(expert), joined: false, Ct)).IsOk);
        Assert.Empty(await OthersAsync(E(expert)));
        Assert.True((await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge, Ct)).IsOk);
        Assert.True((await join.RunAsync(Registry.Officer, C(first), C(second), joined: false, Ct)).IsOk);
        Assert.Equal(3, await HoldersAsync());
        Assert.Equal(before, await RowsAsync(r));
        await using (var db = r.Dbs.CreateDbContext())
        {
            int Count(ChangedEntity entity, int id, ChangeAction action) =>
                db.Changes.Count(c => c.Entity == entity && c.EntityId == id && c.Action == action);
            Assert.Equal(
                (3, 3),
                (
                    Count(ChangedEntity.SpecialistCertificate, first, ChangeAction.Joined),
                    Count(ChangedEntity.SpecialistCertificate, first, ChangeAction.Parted)
                )
            );
            Assert.Equal(
                (2, 2),
                (
                    Count(ChangedEntity.SpecialistCertificate, second, ChangeAction.Joined),
                    Count(ChangedEntity.SpecialistCertificate, second, ChangeAction.Parted)
                )
            );
            Assert.Equal(
                (1, 0, 0, 1),
                (
                    Count(ChangedEntity.Expert, twin, ChangeAction.Joined),
                    Count(ChangedEntity.Expert, twin, ChangeAction.Parted),
                    Count(ChangedEntity.Expert, expert, ChangeAction.Joined),
                    Count(ChangedEntity.Expert, expert, ChangeAction.Parted)
                )
            );
        }

        Assert.Equal(OutcomeKind.NotFound, (await join.RunAsync(Registry.Officer, E(expert), E(twin), ct: Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await join.RunAsync(Registry.Officer, C(first), C(9999), ct: Ct)).Kind);
        Assert.Equal(
            OutcomeKind.Forbidden,
            (
                await join.RunAsync(
                    new Actor
                    {
                        Role = Role.Expert,
                        Name = "x",
                        ExpertId = expert,
                    },
                    C(first),
                    C(second),
                    ct: Ct
                )
            ).Kind
        );
        Assert.Equal(OutcomeKind.Forbidden, (await person.RunAsync(Actor.Public, C(first), Ct)).Kind);
    }

    private static async Task<(int First, int Second)> PairAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        return (db.Enterprises.Single(e => e.TaxCode == "3399000027").Id, db.Enterprises.Single(e => e.TaxCode == "3399000034").Id);
    }

    /// <summary>Merges two enterprises as they stand.</summary>
    private static async Task<int> MergeAsync(Registry r, int kept, int dropped, params string[] taken)
    {
        var sides = (await new CompareRecords(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, kept, dropped, Ct)).Value!;
        var outcome = await new MergeRecords(r.Db, r.Clock).RunAsync(
            Registry.Officer,
            new MergeInput
            {
                Kind = MergeKind.Enterprises,
                Kept = (kept, MergeSides.Version(sides.First)),
                Dropped = (dropped, MergeSides.Version(sides.Second)),
                Taken = taken,
            },
            Ct
        );
        Assert.True(outcome.IsOk);
        return outcome.Value;
    }

    private static async Task<List<int>> SearchAsync(Registry r, string words)
    {
        var found = await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(
            Registry.Officer,
            new EnterpriseFilter { Search = words },
            1,
            25,
            Ct
        );
        return [.. found.Value!.Rows.Select(e => e.Id).Order()];
    }

    private static async Task<Dictionary<int, long>> VersionsAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        return await db.YearVersions.ToDictionaryAsync(v => v.Year, v => v.Version, Ct);
    }

    /// <summary>Every row of every table but those that only grow, as text.</summary>
    private static async Task<string> RowsAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        await using var connection = await r.Db.OpenAsync(Ct);
        var lines = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).Select(e => e.GetTableName()!).Except(Growing).Distinct())
        {
            await foreach (var row in connection.RowsAsync($"SELECT * FROM \"{table}\"", Ct))
            {
                lines.Add(
                    table
                        + ": "
                        + string.Join(
                            '|',
                            Enumerable
                                .Range(0, row.FieldCount)
                                .Select(i =>
                                    row.GetName(i)
                                    + "="
                                    + (
                                        row.GetValue(i) is byte[] b
                                            ? Convert.ToHexString(b)
                                            : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)
                                    )
                                )
                        )
                );
            }
        }

        lines.Sort(StringComparer.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("communes", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }
}
