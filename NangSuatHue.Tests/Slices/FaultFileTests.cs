using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteFaultFileTests() : FaultFileTests(DatabaseProvider.Sqlite);

public sealed class PostgresFaultFileTests() : FaultFileTests(DatabaseProvider.Postgres);

/// <summary>
/// Files with trouble that people report of such software, each with its right outcome in <c>expected.json</c>: what a person saw in the file is what is
/// stored, or a question, or a named row.
/// </summary>
public abstract class FaultFileTests(DatabaseProvider provider)
{
    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(Fixtures.PathOf("faults/expected.json")))
        .RootElement.GetProperty("files");

    public static TheoryData<string> Files => [.. Expected.EnumerateArray().Select(e => e.GetProperty("file").GetString()!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_ComesOutAsAPersonSawIt(string file)
    {
        var expected = Expected.EnumerateArray().Single(e => e.GetProperty("file").GetString() == file);
        var args = expected.GetProperty("args").EnumerateArray().Select(a => a.GetString()!).ToList();
        var kind = KindIndex.Of(FeatureSet.Product).Find(Argument(args, "--kind") ?? "survey")!;
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportAsync(
            Fixtures.PathOf("faults/" + file),
            settings: new ImportSettings { Sheet = Argument(args, "--sheet") },
            kind: kind
        );
        if (Texts(expected, "may").Contains(Name(report.Status)))
        {
            return;
        }

        var rows = await ExportAsync(r, kind);
        var adoptions = await AdoptionsAsync(r);
        var faults = Faults(expected, report, rows, adoptions);
        if (expected.TryGetProperty("any", out var any))
        {
            var tries = any.EnumerateArray().Select(b => Faults(b, report, rows, adoptions)).ToList();
            faults.AddRange(tries.Exists(t => t.Count == 0) ? [] : tries.MinBy(t => t.Count)!);
        }

        if (expected.TryGetProperty("xlsx_text", out var texts))
        {
            var parts = await WorkbookAsync(r);
            faults.AddRange(texts.EnumerateArray().Select(t => t.GetString()!).Where(t => !parts.Contains(t, StringComparison.Ordinal)));
        }

        Assert.Empty(faults);
    }

    /// <summary>What of one block of expectations does not hold.</summary>
    private static List<string> Faults(
        JsonElement block,
        ImportReport report,
        Dictionary<string, Dictionary<string, string>> rows,
        ILookup<string, string> adoptions
    )
    {
        var faults = new List<string>();
        var status = Name(report.Status);
        if (Texts(block, "may").Contains(status))
        {
            return faults;
        }

        if (Texts(block, "status") is { Count: > 0 } statuses)
        {
            faults.AddRange(statuses.Contains(status) ? [] : [$"status {status}"]);
        }
        else if (
            status is not ("committed" or "unchanged")
            && block.EnumerateObject().Any(p => p.Name is not ("file" or "args" or "kind" or "right" or "any"))
        )
        {
            faults.Add($"status {status}: {report.Message ?? string.Join("; ", report.Questions.Select(q => q.Message))}");
        }

        if (block.TryGetProperty("named_headers", out _) && report.Columns.Any(c => c.Header.Trim().Length == 0))
        {
            faults.Add("columns without a name are asked about");
        }

        var errors = report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Row).ToHashSet();
        var named = report.Problems.Select(p => p.Row).ToHashSet();
        faults.AddRange(Counts(block, report).Concat(Rows(block, "errors", errors)).Concat(Rows(block, "named", named)));
        foreach (var cell in block.TryGetProperty("each", out var each) ? each.EnumerateArray().ToList() : [])
        {
            faults.AddRange(Cell(cell, rows, errors, named));
        }

        foreach (var one in block.TryGetProperty("adoptions", out var wanted) ? wanted.EnumerateObject().ToList() : [])
        {
            var got = string.Join(", ", adoptions[one.Name].Order());
            var want = string.Join(", ", one.Value.EnumerateArray().Select(v => v.GetString()).Order());
            faults.AddRange(got == want ? [] : [$"{one.Name} applies {got}"]);
        }

        var said = string.Join('\n', report.Problems.Select(p => p.Message).Prepend(report.Message ?? ""));
        faults.AddRange(Texts(block, "never_say").Where(s => said.Contains(s, StringComparison.Ordinal)).Select(s => "says " + s));
        faults.AddRange(block.TryGetProperty("say", out var say) && !Regex.IsMatch(said, say.GetString()!) ? [$"nothing says {say}"] : []);
        return faults;
    }

    private static IEnumerable<string> Counts(JsonElement block, ImportReport report) =>
        block.TryGetProperty("counts", out var counts)
            ? counts
                .EnumerateObject()
                .Where(c => c.Value.GetInt32() != (c.Name == "created" ? report.Created : report.Rejected))
                .Select(c => $"{c.Name} {(c.Name == "created" ? report.Created : report.Rejected)}")
            : [];

    private static IEnumerable<string> Rows(JsonElement block, string name, HashSet<int> found) =>
        block.TryGetProperty(name, out var rows)
            ? rows.EnumerateArray().Select(x => x.GetInt32()).Where(x => !found.Contains(x)).Select(x => $"row {x} not in {name}")
            : [];

    private static IEnumerable<string> Cell(
        JsonElement cell,
        Dictionary<string, Dictionary<string, string>> rows,
        HashSet<int> errors,
        HashSet<int> named
    )
    {
        var (row, key, column) = (cell.GetProperty("row").GetInt32(), cell.GetProperty("key").GetString()!, cell.GetProperty("col").GetString()!);
        var or = cell.TryGetProperty("or", out var o) ? o.GetString() : null;
        if (or is not null && errors.Contains(row))
        {
            yield break;
        }

        if (!rows.TryGetValue(key, out var record))
        {
            yield return $"row {row}: no record {key}";
            yield break;
        }

        var got = record.GetValueOrDefault(column, "");
        var never = cell.TryGetProperty("never", out var n) && n.EnumerateArray().Any(v => Same(got, v));
        if (!cell.GetProperty("is").EnumerateArray().Any(v => Same(got, v)) && !(or == "named" && named.Contains(row) && !never))
        {
            yield return $"row {row}: {column} is “{got}”";
        }
    }

    private static bool Same(string got, JsonElement want)
    {
        got = got.Length > 1 && got[0] == '\'' && got[1] is '=' or '+' or '-' or '@' ? got[1..] : got;
        return want.ValueKind switch
        {
            JsonValueKind.Null => got.Length == 0,
            JsonValueKind.Number => double.TryParse(got.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number - want.GetDouble()) <= 1e-9 * Math.Max(Math.Abs(want.GetDouble()), 1e-12),
            _ => got == want.GetString(),
        };
    }

    private static async Task<Dictionary<string, Dictionary<string, string>>> ExportAsync(Registry r, ImportKind kind)
    {
        using var output = new MemoryStream();
        if (kind is RecordKind records)
        {
            await new ExportRecords(r.Db).RunAsync(Registry.Officer, records, new RecordFilter(), ExportFormat.Csv, output);
        }
        else
        {
            await new ExportEnterprises(r.Dbs).RunAsync(Registry.Officer, new EnterpriseFilter(), ExportFormat.Csv, allYears: true, output);
        }

        string[] key = kind.Name switch
        {
            "survey" => ["Mã số thuế", "Năm"],
            "city-series" => ["Kỳ"],
            _ => ["Số chứng nhận"],
        };
        return Read(output)
            .Where(x => kind.Name != "city-series" || x["Chỉ tiêu"] == "thu_nghiem")
            .ToDictionary(x => string.Join('/', key.Select(k => x[k])));
    }

    private static async Task<ILookup<string, string>> AdoptionsAsync(Registry r)
    {
        using var output = new MemoryStream();
        var kind = (RecordKind)KindIndex.Of(FeatureSet.Product).Find("adoptions")!;
        await new ExportRecords(r.Db).RunAsync(Registry.Officer, kind, new RecordFilter(), ExportFormat.Csv, output);
        return Read(output).ToLookup(x => x["Mã số thuế"], x => x["Hệ thống, công cụ, công nghệ"]);
    }

    private static async Task<string> WorkbookAsync(Registry r)
    {
        using var output = new MemoryStream();
        await new ExportEnterprises(r.Dbs).RunAsync(Registry.Officer, new EnterpriseFilter(), ExportFormat.Xlsx, allYears: true, output);
        using var zip = new ZipArchive(output);
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private static List<Dictionary<string, string>> Read(MemoryStream csv)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, csv.ToArray());
        using var sheet = SheetReader.Open(path, null, Path.GetTempPath(), ColumnMap.KnownHeader(EnterpriseFields.Survey, new ImportSettings()));
        var records = new List<Dictionary<string, string>>();
        sheet.Rewind();
        while (sheet.Next())
        {
            records.Add(sheet.Layout.HeaderTexts.Select((h, i) => (h, i)).ToDictionary(x => x.h, x => sheet.Text(x.i)));
        }

        File.Delete(path);
        return records;
    }

    private static string? Argument(List<string> args, string name) => args.IndexOf(name) is >= 0 and var at ? args[at + 1] : null;

    private static List<string> Texts(JsonElement block, string name) =>
        block.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(t => t.GetString()!).ToList() : [];

    private static string Name(ImportStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
