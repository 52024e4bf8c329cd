using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Exchange.Batches;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Cli;

/// <summary>
/// The operator's commands in the published executable. They need the data directory only: no web host is built. With <c>--json</c> one JSON
/// document goes to standard output and everything else to standard error.
/// Exit codes: 0 done, 1 done with rejected rows, 2 wrong usage, 3 a question must be answered first, 4 file unreadable, 5 failed.
/// </summary>
public static class CommandLine
{
    private static readonly string[] Verbs =
    [
        "migrate",
        "import",
        "undo",
        "export",
        "user",
        "demo",
        "backup",
        "restore",
        "audit",
        "help",
        "--help",
        "-h",
        "--version",
    ];

    private static DataLock? held;

    /// <summary>Whether the arguments are a command and not the web host's.</summary>
    public static bool Wants(string[] args) => args.Length > 0 && (Verbs.Contains(args[0]) || !args[0].StartsWith('-'));

    /// <summary>Runs the command and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Năng Suất Huế – cơ sở dữ liệu năng suất dùng chung / the shared productivity database");
        root.Subcommands.Add(Migrate());
        root.Subcommands.Add(Import());
        root.Subcommands.Add(Undo());
        root.Subcommands.Add(Export());
        root.Subcommands.Add(User());
        root.Subcommands.Add(Demo());
        root.Subcommands.Add(BackupCommands.Backup(Gate));
        root.Subcommands.Add(AuditCommands.Audit(() => RegistryOptions.Read(Configuration()).Gate()));
        root.Subcommands.Add(BackupCommands.Restore(() => RegistryOptions.Read(Configuration()).Gate()));
        var parsed = root.Parse(args is ["help", ..] ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("NangSuatHue.Web --help");
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ValidationException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
        catch (Exception e) when (e is BackupException or ForeignSchemaException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 5;
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is var trouble and not DatabaseTrouble.None)
        {
            await Console.Error.WriteLineAsync($"{DatabaseTroubles.Sentence(trouble)} / {DatabaseTroubles.SentenceEn(trouble)}\n{e.Message}");
            return 5;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Đã hủy; không có gì được ghi. / Cancelled; nothing was written.");
            return 5;
        }
    }

    /// <summary>Configuration of the commands: settings file beside the program, then environment.</summary>
    public static IConfiguration Configuration() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();

    /// <summary>The gate; until this process ends, the data directory counts as in use.</summary>
    private static DbGate Gate()
    {
        var gate = RegistryOptions.Read(Configuration()).Gate();
        held =
            DataLock.Share(gate.DataDirectory)
            ?? throw new BackupException(BackupProblem.Failed, "Đang khôi phục dữ liệu; thử lại sau.", "A restore is running; try again later.");
        return gate;
    }

    private static Command Migrate()
    {
        var command = new Command(
            "migrate",
            "Tạo hoặc nâng cấp cơ sở dữ liệu và nạp dữ liệu tham chiếu / Create or upgrade the database and load the reference data"
        );
        command.SetAction(
            async (_, ct) =>
            {
                await MigrateAsync(Gate(), ct);
                return 0;
            }
        );
        return command;
    }

    private static async Task MigrateAsync(DbGate gate, CancellationToken ct)
    {
        await gate.MigrateAsync(ct);
        await new ReferenceSeeder(gate).RunAsync(Seeds.Folder, ct);
    }

    // Long: the options of one command and what is done with each.
    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "Tệp CSV hoặc XLSX / a CSV or XLSX file" };
        var kind = new Option<string>("--kind") { DefaultValueFactory = _ => "survey", Description = "Loại số liệu / kind of record" };
        var year = new Option<int?>("--year") { Description = "Năm của cả tệp không có cột Năm / the year of a file without a year column" };
        var map = new Option<string?>("--map") { Description = "JSON: tiêu đề → trường / headers to fields" };
        var sign = new Option<string?>("--decimal") { Description = "comma | point" };
        var unit = new Option<string?>("--unit") { Description = "vnd | thousand | million | billion" };
        var encoding = new Option<string?>("--encoding") { Description = "utf-8 | utf-16 | windows-1258 | tcvn3 | vni" };
        var sheet = new Option<string?>("--sheet") { Description = "Trang tính của tệp XLSX / sheet of an XLSX file" };
        var leaveOut = new Option<string[]>("--leave-out")
        {
            Description = "Mã lỗi, hoặc mã@cột: bỏ trống các ô ấy, vẫn nhập dòng / code, or code@column: leave these cells out, take the rows",
            AllowMultipleArgumentsPerToken = true,
        };
        var oldCommunes = new Option<bool>("--old-communes")
        {
            Description = "Nhận xã, phường mới thay tên trước 01/7/2025 / take successors of communes' names from before July 2025",
        };
        var wide = new Option<bool>("--years-across")
        {
            Description = "Các năm nằm ngang: mỗi năm một bản ghi / years side by side: one record a year",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Kiểm tra, không ghi / check, write nothing" };
        var json = new Option<bool>("--json") { Description = "In một tài liệu JSON / print one JSON document" };
        sign.AcceptOnlyFromAmong("comma", "point");
        unit.AcceptOnlyFromAmong("vnd", "thousand", "million", "billion");
        kind.AcceptOnlyFromAmong([.. KindIndex.Of(FeatureSet.Product).All.Select(k => k.Name)]);
        var command = new Command("import", "Nhập một tệp / Import a file")
        {
            file,
            kind,
            year,
            map,
            sign,
            unit,
            encoding,
            sheet,
            leaveOut,
            oldCommunes,
            wide,
            dryRun,
            json,
        };
        command.SetAction(
            async (p, ct) =>
            {
                ImportSettings settings;
                try
                {
                    settings = p.GetValue(map) is { } path ? ImportSettings.Parse(await File.ReadAllTextAsync(path, ct)) : new ImportSettings();
                }
                catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
                {
                    await Console.Error.WriteLineAsync($"--map: {e.Message}");
                    return 2;
                }

                var chosen = KindIndex.Of(FeatureSet.Product).Find(p.GetValue(kind)!)!;
                if (settings.Columns.Values.FirstOrDefault(f => f.Length > 0 && chosen.IndexOf(f) < 0) is { } unknown)
                {
                    await Console.Error.WriteLineAsync(
                        "--map: " + ImportTexts.Vi("field_unknown", unknown) + " / " + ImportTexts.En("field_unknown", unknown)
                    );
                    return 2;
                }

                settings = settings with
                {
                    Year = p.GetValue(year) ?? settings.Year,
                    Decimal = p.GetValue(sign) switch
                    {
                        "comma" => DecimalSign.Comma,
                        "point" => DecimalSign.Point,
                        _ => settings.Decimal,
                    },
                    Unit = p.GetValue(unit) ?? settings.Unit,
                    Encoding = p.GetValue(encoding) ?? settings.Encoding,
                    Sheet = p.GetValue(sheet) ?? settings.Sheet,
                    LeaveOut = p.GetValue(leaveOut) is { Length: > 0 } left ? left : settings.LeaveOut,
                    OldCommunes = p.GetValue(oldCommunes) || settings.OldCommunes,
                    Wide = p.GetValue(wide) ? true : settings.Wide,
                };
                var gate = Gate();
                if (!await gate.IsCurrentAsync(ct))
                {
                    await MigrateAsync(gate, ct);
                }

                return await ImportAsync(gate, chosen, p.GetValue(file)!, settings, !p.GetValue(dryRun), p.GetValue(json), ct);
            }
        );
        return command;
    }

    private static async Task<int> ImportAsync(
        DbGate gate,
        ImportKind kind,
        string path,
        ImportSettings settings,
        bool commit,
        bool json,
        CancellationToken ct
    )
    {
        ImportReport report;
        try
        {
            var outcome = await new ImportFile(gate, TimeProvider.System).RunAsync(
                Actor.Operator,
                new ImportRequest
                {
                    Kind = kind,
                    Path = path,
                    FileName = Path.GetFileName(path),
                    Settings = settings,
                    Commit = commit,
                    Actor = Actor.Operator,
                },
                ct: ct
            );
            report = outcome.Value!;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            report = await FailedAsync(e);
        }

        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, ImportDocument.From(report), ImportDocument.Json, ct);
            output.WriteByte((byte)'\n');
        }
        else
        {
            ImportPrinter.Print(report, Console.Out);
        }

        return report.Status switch
        {
            ImportStatus.Question => 3,
            ImportStatus.Unreadable => 4,
            ImportStatus.Failed => 5,
            _ => report.Rejected > 0 ? 1 : 0,
        };
    }

    private static async Task<ImportReport> FailedAsync(Exception e)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        await Console.Error.WriteLineAsync($"{reference} {e}");
        var trouble = DatabaseTroubles.Of(e);
        var known = trouble != DatabaseTrouble.None;
        return new ImportReport
        {
            Status = ImportStatus.Failed,
            Message = known ? DatabaseTroubles.Sentence(trouble) : ImportTexts.Vi("failed", reference),
            MessageEn = known ? DatabaseTroubles.SentenceEn(trouble) : ImportTexts.En("failed", reference),
        };
    }

    private static Command Undo()
    {
        var batch = new Argument<int>("BATCH") { Description = "Số của đợt nhập / number of the batch" };
        var json = new Option<bool>("--json");
        var command = new Command("undo", "Hoàn tác cả một đợt nhập / Take a whole batch back") { batch, json };
        command.SetAction(
            async (p, ct) =>
            {
                var id = p.GetValue(batch);
                var outcome = await new UndoImport(Gate(), TimeProvider.System).RunAsync(Actor.Operator, id, ct);
                var report = outcome.Value ?? new UndoReport { BatchId = id, Status = "notFound" };
                if (p.GetValue(json))
                {
                    Console.Out.WriteLine(JsonSerializer.Serialize(report, ImportDocument.Json));
                }
                else
                {
                    ImportPrinter.Print(report, Console.Out);
                }

                return outcome.IsOk && outcome.Kind == OutcomeKind.Ok ? 0
                    : report.Status == "notFound" ? 2
                    : 5;
            }
        );
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<string>("FILE") { Description = ".csv | .xlsx" };
        var kind = new Option<string>("--kind") { DefaultValueFactory = _ => "survey" };
        kind.AcceptOnlyFromAmong([.. KindIndex.Of(FeatureSet.Product).All.Select(k => k.Name)]);
        var command = new Command("export", "Xuất toàn bộ số liệu của một loại / Export all records of a kind") { file, kind };
        command.SetAction(
            async (p, ct) =>
            {
                var path = p.GetValue(file)!;
                var format = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ExportFormat.Xlsx : ExportFormat.Csv;
                var gate = Gate();
                var temporary = path + ".tmp";
                await using (var output = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite))
                {
                    var outcome = KindIndex.Of(FeatureSet.Product).FindRecords(p.GetValue(kind)) is { } records
                        ? await new ExportRecords(gate).RunAsync(Actor.Operator, records, new RecordFilter(), format, output, ct)
                        : await new ExportEnterprises(gate.Factory()).RunAsync(
                            Actor.Operator,
                            new EnterpriseFilter(),
                            format,
                            allYears: true,
                            output,
                            ct
                        );
                    await Console.Error.WriteLineAsync($"{outcome.Value} dòng / rows");
                }

                File.Move(temporary, path, overwrite: true);
                return 0;
            }
        );
        return command;
    }

    private static Command User()
    {
        var email = new Argument<string>("EMAIL");
        var role = new Option<string>("--role")
        {
            Required = true,
            Description = "Administrator | Officer | FinanceOfficer | Reporter | Representative | Expert",
        };
        role.AcceptOnlyFromAmong([.. Rights.AccountRoles.Select(r => r.ToString())]);
        var enterprise = new Option<string?>("--enterprise") { Description = "Mã số thuế, với Representative / tax code, with Representative" };
        var expert = new Option<int?>("--expert") { Description = "Hồ sơ chuyên gia, với Expert / expert profile, with Expert" };
        var add = new Command("add", "Thêm tài khoản; in liên kết đặt mật khẩu / Add an account; prints a link to set its password")
        {
            email,
            role,
            enterprise,
            expert,
        };
        add.SetAction(
            async (p, ct) =>
                await AddUser.RunAsync(
                    Gate(),
                    p.GetValue(email)!,
                    Enum.Parse<Role>(p.GetValue(role)!),
                    p.GetValue(enterprise),
                    p.GetValue(expert),
                    ct
                )
        );
        return new Command("user", "Tài khoản / Accounts") { add };
    }

    private static Command Demo()
    {
        var command = new Command("demo", "Nạp dữ liệu minh họa / Load the illustrative data");
        command.SetAction(
            async (_, ct) =>
            {
                var gate = Gate();
                await MigrateAsync(gate, ct);
                foreach (var report in await new DemoSeeder(gate, TimeProvider.System).RunAsync(Seeds.Folder, people: false, ct))
                {
                    ImportPrinter.Print(report, Console.Out);
                }

                return 0;
            }
        );
        return command;
    }
}
