using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

/// <summary>Records of every kind on both databases: imported, exported, undone, edited, moved, and seen by those who may.</summary>
public sealed class RecordTests
{
    private const string Enterprises = "Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Công ty Sông Hương;2024\n3399000034;Hợp tác xã Phú Xuân;2024\n";

    private static readonly string[] Words =
    [
        "Hòa",
        "Đặng",
        "=1+1",
        "-2,5",
        "a;b",
        "dòng \"trích\"",
        "Năng suất",
        "'lạ",
        "Ỷ Lan",
        "@x",
        "1.234",
        "007",
        "(xưởng)",
        "tổng",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider, string> KindsOnBoth
    {
        get
        {
            var data = new TheoryData<DatabaseProvider, string>();
            foreach (var provider in Enum.GetValues<DatabaseProvider>())
            {
                foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
                {
                    data.Add(provider, kind.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsOnBoth))]
    public async Task ExportThenImport_ChangesNothing_AndUndoLeavesWhatWasThere(DatabaseProvider provider, string name)
    {
        var kind = KindIndex.Of(FeatureSet.Product).FindRecords(name)!;
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Enterprises);
        var empty = await r.SnapshotAsync(kind);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var made = await r.ImportTextAsync(Roster(kind, random, 40), kind: kind);
        Assert.True(
            made.Status == ImportStatus.Committed && made.Created > 20 && made.Rejected == 0,
            $"seed {seed}: {made.Status}, {made.Created}, {string.Join("; ", made.Problems.Take(5).Select(p => $"{p.Row} {p.Column} {p.Value} {p.Message}"))}"
        );
        var before = await r.SnapshotAsync(kind);
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            await using var file = new MemoryStream();
            Assert.True((await new ExportRecords(r.Db).RunAsync(Registry.Officer, kind, new RecordFilter(), format, file, Ct)).IsOk);
            var path = await r.WriteAsync("", "xuat." + format.ToString().ToLowerInvariant());
            await File.WriteAllBytesAsync(path, file.ToArray(), Ct);
            var again = await r.ImportAsync(path, kind: kind);
            Assert.True(
                again is { Created: 0, Updated: 0, Rejected: 0, Duplicates: 0 },
                $"seed {seed}: {again.Created} {again.Updated} {again.Rejected} {again.Duplicates}: "
                    + $"{string.Join("; ", again.Changes.Take(5).Select(c => $"{c.Column}: {c.Before} -> {c.After}"))} "
                    + $"{string.Join("; ", again.Problems.Take(5).Select(p => $"{p.Row} {p.Column} {p.Value} {p.Message}"))}"
            );
            Assert.Equal(before, await r.SnapshotAsync(kind));
        }

        // A second file changes some of them; taking it back brings each value back.
        var changed = await r.ImportTextAsync(Roster(kind, new Random(seed), 40, note: true), kind: kind);
        Assert.True(changed.Updated > 0, $"seed {seed}");
        Assert.NotEqual(before, await r.SnapshotAsync(kind));
        Assert.Equal("undone", (await r.UndoAsync(changed.BatchId!.Value)).Status);
        Assert.Equal(before, await r.SnapshotAsync(kind));
        var undone = await r.UndoAsync(made.BatchId!.Value);
        Assert.Equal("undone", undone.Status);
        Assert.Equal(made.Created, undone.RecordsRemoved + undone.Kept.Count);
        Assert.True(undone.Kept.Count > 0 || await r.SnapshotAsync(kind) == empty);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task RosterRows_AreRefusedByRowAndReason(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Enterprises);
        var report = await r.ImportTextAsync(
            """
            Mã số thuế;Hệ thống, công cụ, công nghệ;Năm bắt đầu;Mức độ;Ngày cấp;Ngày hết hạn
            3399000027;ISO 9001;2024;Đã chứng nhận;01/02/2024;31/01/2027
            3399000027;iso 9001;2024;Đang áp dụng;;
            3399000041;5S;2024;Đang áp dụng;;
            3399000034;Chuyên gia vũ trụ;2024;Đang áp dụng;;
            3399000034;5S;2024;Có lẽ;;
            3399000034;5S;1899;Đang áp dụng;;
            3399000034;Kaizen;2024;Đã chứng nhận;01/02/2024;31/01/2023
            3399000034;;2024;Đang áp dụng;;
            """,
            kind: AdoptionKind.Kind
        );
        Assert.Equal((2, 5, 1), (report.Created, report.Rejected, report.Duplicates));
        Assert.Equal(
            [(3, "roster_duplicate"), (4, "enterprise_unknown"), (5, "system_unknown"), (6, "choice"), (7, "year"), (8, "span"), (9, "required")],
            report.Problems.Select(p => (p.Row, p.Code))
        );
        var once = await r.ImportTextAsync(
            "Mã số thuế;Hệ thống, công cụ, công nghệ;Năm bắt đầu;Mức độ\n3399000027;ISO 9001;2024;Đã chứng nhận\n",
            kind: AdoptionKind.Kind
        );
        Assert.Equal((0, 0, 1), (once.Created, once.Updated, once.Unchanged));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task People_AreSeenAsTheyConsented_AndFoundByNothingElse(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            """
            Họ và tên;Cơ quan;Lĩnh vực;Email;Điện thoại;Đồng ý công khai
            Trần Thị Hoài;Viện A;Tư vấn; HOAI@Example.com ;0234 999 1;Họ và tên; Lĩnh vực
            Lê Văn Bình;Viện B;Đào tạo;binh@example.com;0234 999 2;
            """.Replace("Họ và tên; Lĩnh vực", "\"Họ và tên; Lĩnh vực\"", StringComparison.Ordinal),
            kind: ExpertKind.Kind
        );
        var find = new FindRecords(r.Db);
        var officer = (await find.RunAsync(Registry.Officer, ExpertKind.Kind, new RecordFilter(), 1, 50, Ct)).Value!;
        Assert.Equal(2, officer.Count);
        var seen = (await find.RunAsync(Actor.Public, ExpertKind.Kind, new RecordFilter(), 1, 50, Ct)).Value!;
        var row = Assert.Single(seen.Rows);
        Assert.Equal(["fields", "name"], row.Values.Keys.Order());
        Assert.Null(row.Changed);
        async Task<int> CountAsync(Actor actor, RecordFilter filter) => (await find.RunAsync(actor, ExpertKind.Kind, filter, 1, 50, Ct)).Value!.Count;
        Assert.Equal(1, await CountAsync(Actor.Public, new RecordFilter { Search = "hoai tran" }));
        Assert.Equal(0, await CountAsync(Actor.Public, new RecordFilter { Search = "binh" }));
        Assert.Equal(1, await CountAsync(Actor.Public, new RecordFilter { Equal = new Dictionary<string, string> { ["fields"] = "Consulting" } }));
        Assert.Equal(0, await CountAsync(Actor.Public, new RecordFilter { Equal = new Dictionary<string, string> { ["availability"] = "Unknown" } }));
        Assert.Equal(0, await CountAsync(Actor.Public, new RecordFilter { Equal = new Dictionary<string, string> { ["telephone"] = "0234 999 1" } }));

        var (hidden, shown) = (
            officer.Rows.Single(x => x.Title(ExpertKind.Kind) == "Lê Văn Bình"),
            officer.Rows.Single(x => x.Title(ExpertKind.Kind) != "Lê Văn Bình")
        );
        var (get, save) = (new GetRecord(r.Db), new SaveRecord(r.Db, r.Clock));
        Assert.Equal(OutcomeKind.NotFound, (await get.RunAsync(Actor.Public, ExpertKind.Kind, hidden.Id, Ct)).Kind);
        Assert.Empty((await get.RunAsync(Actor.Public, ExpertKind.Kind, shown.Id, Ct)).Value!.History);

        // An expert: their own profile whole, and only that to change.
        var expert = new Actor
        {
            Role = Role.Expert,
            Name = "Bình",
            ExpertId = hidden.Id,
        };
        var own = (await get.RunAsync(expert, ExpertKind.Kind, hidden.Id, Ct)).Value!;
        Assert.True(own.MayEdit && own.Record.Whole && own.Record.Values.ContainsKey("telephone"));
        var other = (await get.RunAsync(expert, ExpertKind.Kind, shown.Id, Ct)).Value!;
        Assert.False(other.MayEdit || other.Record.Whole);
        Assert.Equal(
            OutcomeKind.Forbidden,
            (await save.RunAsync(expert, ExpertKind.Kind, shown.Id, shown.Version, Input(("name", "Kẻ khác")), Ct)).Kind
        );
        Assert.Equal(OutcomeKind.Forbidden, (await save.RunAsync(expert, ExpertKind.Kind, null, null, Input(("name", "Mới")), Ct)).Kind);
        Assert.True(
            (
                await save.RunAsync(
                    expert,
                    ExpertKind.Kind,
                    hidden.Id,
                    hidden.Version,
                    Input(("consent", "name; organization"), ("summary", "Xin chào\nHuế")),
                    Ct
                )
            ).IsOk
        );
        Assert.Equal(2, await CountAsync(Actor.Public, new RecordFilter()));
        Assert.Equal(
            OutcomeKind.Conflict,
            (await save.RunAsync(expert, ExpertKind.Kind, hidden.Id, hidden.Version, Input(("summary", "cũ")), Ct)).Kind
        );
        Assert.Equal(
            "key_taken",
            (await save.RunAsync(expert, ExpertKind.Kind, hidden.Id, hidden.Version + 1, Input(("email", "hoai@example.com")), Ct))
                .Issues.Single()
                .Code
        );
        Assert.Equal(
            ("verifiedBy", "field_unknown"),
            (await save.RunAsync(expert, ExpertKind.Kind, hidden.Id, hidden.Version + 1, Input(("verifiedBy", "tôi")), Ct))
                .Issues.Select(i => (i.Field, i.Code))
                .Single()
        );
        Assert.Equal(
            ["email", "fields", "name"],
            (await save.RunAsync(Registry.Officer, ExpertKind.Kind, null, null, Input(("title", "TS.")), Ct)).Issues.Select(i => i.Field).Order()
        );
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Pilot_GoesItsWay_InTheHandsOfThoseWhoMay(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Enterprises);
        await using var db = r.Dbs.CreateDbContext();
        var ids = db.Enterprises.OrderBy(e => e.TaxCode).Select(e => e.Id).ToList();
        var (mine, theirs) = (
            new Actor
            {
                Role = Role.Representative,
                Name = "Lộc",
                EnterpriseId = ids[0],
            },
            new Actor
            {
                Role = Role.Representative,
                Name = "Kia",
                EnterpriseId = ids[1],
            }
        );
        var (save, move, get, find) = (new SaveRecord(r.Db, r.Clock), new MovePilot(r.Dbs, r.Clock), new GetRecord(r.Db), new FindRecords(r.Db));
        var kind = PilotKind.Kind;

        // The tax code of another enterprise is not the representative's to write.
        var made = (
            await save.RunAsync(
                mine,
                kind,
                null,
                null,
                Input(
                    ("title", "Lean"),
                    ("taxCode", "3399000034"),
                    ("objective", "Bớt lãng phí"),
                    ("start", "01/02/2026"),
                    ("end", "31/12/2026"),
                    ("ownBudget", "120,5")
                ),
                Ct
            )
        ).Value!;
        Assert.Equal(
            ("3399000027", "DA-2026-001", 120_500_000L, (long)PilotStage.Draft),
            (made.Values["taxCode"], made.Values["code"], made.Values["ownBudget"], made.Values["stage"])
        );
        Assert.Equal(
            "span",
            (await save.RunAsync(mine, kind, made.Id, made.Version, Input(("start", "01/02/2027"), ("end", "31/12/2026")), Ct)).Issues.Single().Code
        );
        Assert.Equal(0, (await find.RunAsync(theirs, kind, new RecordFilter(), 1, 10, Ct)).Value!.Count);
        Assert.Equal(OutcomeKind.NotFound, (await get.RunAsync(theirs, kind, made.Id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await save.RunAsync(theirs, kind, made.Id, made.Version, Input(("title", "x")), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await move.RunAsync(theirs, made.Id, made.Version, Submit, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await move.RunAsync(mine, made.Id, made.Version, Approve, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await find.RunAsync(Actor.Public, kind, new RecordFilter(), 1, 10, Ct)).Kind);

        // Begun here, it needs a whole proposal; one from a file does not.
        Assert.Contains("milestones", (await move.RunAsync(mine, made.Id, made.Version, Submit, Ct)).Issues.Select(i => i.Field));
        Assert.Equal(
            "DA-2026-001",
            (await save.RunAsync(mine, kind, made.Id, made.Version, Input(("code", "DA-2026-2147483647")), Ct)).Value!.Values["code"]
        );
        await db.PilotProjects.ExecuteUpdateAsync(s => s.SetProperty(p => p.BatchId, 1), Ct);

        var sent = (await move.RunAsync(mine, made.Id, made.Version, Submit, Ct)).Value!;
        Assert.Equal(OutcomeKind.Forbidden, (await save.RunAsync(mine, kind, made.Id, sent, Input(("title", "Sau khi gửi")), Ct)).Kind);
        Assert.Equal(
            "required",
            (await move.RunAsync(Registry.Officer, made.Id, sent, new PilotMove { Act = PilotAct.Return, Reason = "  " }, Ct)).Issues.Single().Code
        );
        Assert.True(
            (await move.RunAsync(Registry.Officer, made.Id, sent, new PilotMove { Act = PilotAct.Return, Reason = "Thiếu mức hiện tại" }, Ct)).IsOk
        );
        var returned = (await get.RunAsync(mine, kind, made.Id, Ct)).Value!.Record;
        Assert.Equal("Thiếu mức hiện tại", returned.Values["reason"]);
        Assert.Equal(OutcomeKind.Conflict, (await move.RunAsync(Registry.Officer, made.Id, sent, Approve, Ct)).Kind);
        var mended = (await save.RunAsync(mine, kind, made.Id, returned.Version, Input(("baseline", "NSLĐ: 180")), Ct)).Value!;
        var again = (await move.RunAsync(mine, made.Id, mended.Version, Submit, Ct)).Value;
        Assert.False((await get.RunAsync(mine, kind, made.Id, Ct)).Value!.Record.Values.ContainsKey("reason"));
        Assert.Equal(OutcomeKind.Forbidden, (await move.RunAsync(Registry.Officer, made.Id, again, Approve, Ct)).Kind);
        var appraised = (await move.RunAsync(Registry.Officer, made.Id, again, new PilotMove { Act = PilotAct.BeginAppraisal }, Ct)).Value;
        Assert.True((await move.RunAsync(Registry.Officer, made.Id, appraised, Approve, Ct)).IsOk);
        Assert.Equal((long)PilotStage.Approved, (await get.RunAsync(mine, kind, made.Id, Ct)).Value!.Record.Values["stage"]);
        var history = (await get.RunAsync(mine, kind, made.Id, Ct)).Value!.History;
        Assert.Equal(8, history.Count);
        Assert.Equal("Thiếu mức hiện tại", history.Single(h => h.Reason is not null).Reason);

        // The next code follows; what the archive holds is out of sight, and comes back.
        var second = (
            await save.RunAsync(
                mine,
                kind,
                null,
                null,
                Input(("title", "5S"), ("objective", "Gọn"), ("start", "01/02/2026"), ("end", "31/12/2026")),
                Ct
            )
        ).Value!;
        Assert.Equal("DA-2026-002", second.Values["code"]);
        var archive = new ArchiveRecord(r.Db, r.Clock);
        Assert.Equal(OutcomeKind.Forbidden, (await archive.RunAsync(mine, kind, second.Id, second.Version, true, Ct)).Kind);
        Assert.True((await archive.RunAsync(Registry.Officer, kind, second.Id, second.Version, true, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await get.RunAsync(mine, kind, second.Id, Ct)).Kind);
        Assert.True((await archive.RunAsync(Registry.Officer, kind, second.Id, second.Version + 1, false, Ct)).IsOk);
        Assert.Equal(ChangeAction.Restored, (await get.RunAsync(mine, kind, second.Id, Ct)).Value!.History[0].Action);
    }

    private static PilotMove Submit => new() { Act = PilotAct.Submit };

    private static PilotMove Approve =>
        new()
        {
            Act = PilotAct.Approve,
            DecisionNumber = "12/QĐ-SKHCN",
            DecisionDate = new DateOnly(2026, 1, 20),
        };

    private static RecordInput Input(params (string Name, string? Value)[] values) =>
        new() { Values = values.ToDictionary(v => v.Name, v => v.Value) };

    /// <summary>A roster of random but sound records; with a note, the same ones with another value in a field that may change.</summary>
    private static string Roster(RecordKind kind, Random random, int rows, bool note = false)
    {
        var lines = new List<string> { string.Join(';', kind.Fields.Select(f => Quoted(f.LabelVi))) };
        var changing = kind.Fields.First(f => !f.Required && f.Type is FieldType.Text or FieldType.LongText && !kind.Key.Contains(f.Column)).Name;
        for (var i = 0; i < rows; i++)
        {
            var cells = kind.Fields.Select(f => (Field: f, Text: Text(f, random, i))).ToList();
            lines.Add(
                string.Join(
                    ';',
                    cells.Select(c => Quoted(note && c.Field.Name == changing ? "khác " + i.ToString(CultureInfo.InvariantCulture) : c.Text))
                )
            );
        }

        return string.Join("\r\n", lines);
    }

    private static string Text(Field field, Random random, int row)
    {
        var blank = !field.Required && random.Next(3) == 0;
        var text = field.Type switch
        {
            FieldType.Enterprise => random.Next(2) == 0 ? "3399000027" : "3399000034",
            FieldType.Email => string.Create(CultureInfo.InvariantCulture, $"nguoi{row}.{random.Next(1000)}@example.com"),
            FieldType.Code => string.Create(CultureInfo.InvariantCulture, $"Số {row}/{random.Next(1000)}"),
            FieldType.Year => (1990 + row).ToString(CultureInfo.InvariantCulture) is var y && 1990 + row <= 2027 ? y : "2027",
            FieldType.Whole => random.Next((int)(field.Min ?? 0), (int)(field.Max ?? 100)).ToString(CultureInfo.InvariantCulture),
            FieldType.Money => (random.Next(1_000_000_000) / 1_000_000m).ToString(CultureInfo.GetCultureInfo("vi-VN")),
            FieldType.Quantity when field.Name == "upperBound" => (20_000 + (random.Next(2_000_000) / 100m)).ToString(
                CultureInfo.GetCultureInfo("vi-VN")
            ),
            FieldType.Quantity => ((random.Next(2_000_000) - (field.Min is null ? 1_000_000 : 0)) / 100m).ToString(
                CultureInfo.GetCultureInfo("vi-VN")
            ),
            FieldType.Date => new DateOnly(2020, 1, 1)
                .AddDays((field.Name is "end" or "expires" or "courseTo" ? 2000 : 0) + random.Next(1000))
                .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            FieldType.Period => string.Create(CultureInfo.InvariantCulture, $"{2000 + row}{(random.Next(2) == 0 ? "" : "H1")}"),
            FieldType.Commune => "Phường Vỹ Dạ",
            FieldType.Item => new[] { "5S", "ISO 9001", "Hệ riêng" }[random.Next(3)],
            FieldType.Items => "5S; ISO 9001",
            FieldType.Choice => field.Options[random.Next(field.Options.Count)].Vi,
            FieldType.Choices => string.Join(
                "; ",
                field.Options.Where(_ => random.Next(3) == 0).Append(field.Options[0]).Distinct().Select(o => o.Vi)
            ),
            FieldType.LongText => Words[random.Next(Words.Length)] + "\n" + Words[random.Next(Words.Length)],
            _ => "x" + row.ToString(CultureInfo.InvariantCulture) + " " + Words[random.Next(Words.Length)],
        };
        return blank ? "" : text;
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(";\"\n") >= 0 ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
