using System.Diagnostics;
using System.Text.Json;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Http;

/// <summary>The operator's commands in the real executable.</summary>
public sealed class CommandLineTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-cli-").FullName;

    [Fact]
    public async Task Commands_NeedOnlyTheDataDirectory_AndPrintOneJsonDocument()
    {
        Assert.Equal(0, (await RunAsync("migrate")).Code);
        Assert.Equal(0, (await RunAsync("migrate")).Code);
        var dirty = await RunAsync("import", Fixtures.PathOf("survey-dirty-1k.csv"), "--json");
        Assert.Equal(1, dirty.Code);
        using var report = JsonDocument.Parse(dirty.Output);
        var root = report.RootElement;
        Assert.Equal(
            ("committed", "utf-8-bom", ";"),
            (root.GetProperty("status").GetString(), root.GetProperty("encoding").GetString(), root.GetProperty("delimiter").GetString())
        );
        Assert.Equal(1020, root.GetProperty("rows").GetInt32());
        Assert.Equal(1020, ((string[])["created", "updated", "unchanged", "rejected", "duplicates"]).Sum(n => root.GetProperty(n).GetInt32()));
        var revenue = root.GetProperty("columns").EnumerateArray().Single(c => c.GetProperty("field").GetString() == "netRevenue");
        Assert.Equal(
            ("million", "header", "comma"),
            (revenue.GetProperty("unit").GetString(), revenue.GetProperty("unitSource").GetString(), revenue.GetProperty("decimal").GetString())
        );
        var problem = root.GetProperty("problems").EnumerateArray().First(p => p.GetProperty("code").GetString() == "tax_code_check");
        Assert.Equal(
            (13, "MST", "error"),
            (problem.GetProperty("row").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("severity").GetString())
        );

        var file = Path.Combine(folder, "out.csv");
        Assert.Equal(0, (await RunAsync("export", "--kind", "survey", file)).Code);
        Assert.Equal(0, (await RunAsync("import", file)).Code);
        var undone = await RunAsync(
            "undo",
            root.GetProperty("batchId").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--json"
        );
        Assert.Equal(0, undone.Code);
        using var undo = JsonDocument.Parse(undone.Output);
        Assert.Equal(905, undo.RootElement.GetProperty("figuresRemoved").GetInt32());
    }

    [Fact]
    public async Task AuditVerify_IsSound_OrNamesTheRow()
    {
        Assert.Equal(5, (await RunAsync("audit", "verify")).Code);
        await RunAsync("migrate");
        Assert.Equal(0, (await RunAsync("audit", "verify")).Code);
        var file = Path.Combine(folder, "hai-lan.csv");
        foreach (var revenue in (int[])[100, 200, 300])
        {
            await File.WriteAllTextAsync(file, $"MST,Tên,Năm,Doanh thu (triệu đồng)\n3399000027,A,2024,{revenue}\n");
            Assert.Equal(0, (await RunAsync("import", file)).Code);
        }

        var sound = await RunAsync("audit", "verify");
        Assert.Equal((0, true), (sound.Code, sound.Output.Contains("2 rows", StringComparison.Ordinal)));
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "registry.db")};Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE changes SET after = replace(after, '300', '301') WHERE id = 2";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var broken = await RunAsync("audit", "verify");
        Assert.Equal((1, true), (broken.Code, broken.Output.Contains("id 2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ExitCodes_SayWhatHappened()
    {
        await RunAsync("migrate");
        var question = Path.Combine(folder, "q.csv");
        await File.WriteAllTextAsync(question, "MST,Tên,Năm,Doanh thu\n3399000027,A,2024,\"1,000\"\n");
        Assert.Equal(2, (await RunAsync("import")).Code);
        Assert.Equal(2, (await RunAsync("import", question, "--decimal", "dot")).Code);
        Assert.Equal(2, (await RunAsync("nonsense")).Code);
        var asked = await RunAsync("import", question, "--json");
        Assert.Equal(3, asked.Code);
        Assert.Contains("\"kind\":\"decimal\"", asked.Output, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("import", Path.Combine(folder, "khong-co.csv"))).Code);
        Assert.Equal(4, (await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "NangSuatHue.Data.dll"))).Code);
        Assert.Equal(0, (await RunAsync("import", question, "--decimal", "point", "--dry-run")).Code);
        Assert.Equal(0, (await RunAsync("import", question, "--decimal", "point", "--unit", "vnd")).Code);
        Assert.Equal(2, (await RunAsync("undo", "99")).Code);
    }

    [Fact]
    public async Task UserAdd_PrintsAOneTimeAddress_AndRefusesWhatMakesNoSense()
    {
        await RunAsync("migrate");
        var added = await RunAsync("user", "add", "a@example.com", "--role", "Officer");
        Assert.Equal(0, added.Code);
        Assert.StartsWith("/dat-mat-khau?tk=", added.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("user", "add", "a@example.com", "--role", "Officer")).Code);
        Assert.Equal(2, (await RunAsync("user", "add", "b@example.com", "--role", "Representative")).Code);
        Assert.Equal(2, (await RunAsync("user", "add", "c@example.com", "--role", "King")).Code);
    }

    [Fact]
    public async Task KilledInTheMiddleOfAnImport_TheBatchIsWholeOrAbsent_AndTheNextRunNeedsNoHelp()
    {
        await RunAsync("migrate");
        var gate = new DbGate(folder);
        var seen = new HashSet<int>();
        for (var delay = 60; delay <= 900; delay += 60)
        {
            using var process = Start("import", Fixtures.PathOf("survey-clean-1k.csv"), "--json");
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay));
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync();
            await using var db = gate.Factory().CreateDbContext();
            var (batches, rows, enterprises) = (
                db.ImportBatches.Count(b => b.Status == BatchStatus.Committed),
                db.YearFigures.Count(),
                db.Enterprises.Count()
            );
            Assert.True((batches, rows) is (0, 0) or (1, 1000), $"{batches} batches, {rows} rows, {enterprises} enterprises");
            Assert.Equal(rows == 0, enterprises == 0);
            seen.Add(batches);
        }

        var last = await RunAsync("import", Fixtures.PathOf("survey-clean-1k.csv"), "--json");
        Assert.Equal(0, last.Code);
        await using var after = gate.Factory().CreateDbContext();
        Assert.Equal((1, 1000), (after.ImportBatches.Count(), after.YearFigures.Count()));
        Assert.Contains(0, seen);
    }

    [Fact]
    public async Task Backup_AndRestore_SayWhatTheyDid()
    {
        var (file, text) = (Path.Combine(folder, "sao-luu.zip"), Path.Combine(folder, "a.csv"));
        await File.WriteAllTextAsync(text, "Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;5\n");
        Assert.Equal(5, (await RunAsync("backup", file)).Code);
        await RunAsync("migrate");
        Assert.Equal(0, (await RunAsync("import", text)).Code);
        Assert.Equal(2, (await RunAsync("backup", Path.Combine(folder, "no", "such.zip"))).Code);
        Assert.Equal(0, (await RunAsync("backup", file)).Code);
        await File.WriteAllTextAsync(text, "Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Hai;2024;6\n");
        Assert.Equal(0, (await RunAsync("import", text)).Code);
        Assert.Equal(2, (await RunAsync("restore", file)).Code);
        Assert.Equal(4, (await RunAsync("restore", text, "--force")).Code);
        using (NangSuatHue.Data.Foundation.Store.DataLock.Share(folder))
        {
            Assert.Equal(5, (await RunAsync("restore", file, "--force")).Code);
        }

        using (NangSuatHue.Data.Foundation.Store.DataLock.Own(folder))
        {
            Assert.Equal(5, (await RunAsync("import", text)).Code);
        }

        var restored = await RunAsync("restore", file, "--force");
        Assert.Equal(0, restored.Code);
        Assert.Contains("registry.before-restore-", restored.Output, StringComparison.Ordinal);
        await using var db = new DbGate(folder).Factory().CreateDbContext();
        Assert.Equal("Một", db.Enterprises.Single().Name);
    }

    [Fact]
    public async Task DatabaseThatDoesNotAnswer_IsToldInOneSentence()
    {
        var start = Prepare("import", Fixtures.PathOf("survey-clean-1k.csv"));
        start.Environment["Database__Provider"] = "postgres";
        start.Environment["ConnectionStrings__Registry"] =
            $"Host=127.0.0.1;Port={Ports.Free().ToString(System.Globalization.CultureInfo.InvariantCulture)};Username=nobody;Database=none;Timeout=2";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(5, process.ExitCode);
        Assert.Contains("Cơ sở dữ liệu không trả lời", error + await output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await error;
        return (process.ExitCode, await output);
    }

    private Process Start(params string[] args) => Process.Start(Prepare(args))!;

    private ProcessStartInfo Prepare(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NangSuatHue.Web.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["DataDirectory"] = folder;
        return start;
    }
}
