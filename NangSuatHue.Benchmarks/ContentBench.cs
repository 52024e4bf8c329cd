using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Desk.Search;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Benchmarks;

/// <summary>
/// Rosters against the survey, a workbook against the same rows as CSV, the search box against a raw indexed query, and the interface's list against
/// the list page's slice.
/// </summary>
internal static class ContentBench
{
    private const int Rounds = 5,
        RosterRows = 10_000,
        People = 50_000;
    private static readonly Actor Officer = new()
    {
        Role = Role.Officer,
        Name = "bench",
        UserId = 1,
    };

    public static async Task<int> RunAsync(string executable, int rows)
    {
        var work = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
        await RostersAsync(executable, work);
        await WorkbookAsync(executable, work);
        await SearchAsync(executable, work, rows);
        Directory.Delete(work, true);
        return 0;
    }

    private static async Task RostersAsync(string executable, string work)
    {
        Console.WriteLine($"| {RosterRows} rows of | first import, s | to the survey's | identical file again, s |\n| --- | ---: | ---: | ---: |");
        var survey = Path.Combine(work, "survey.csv");
        Generator.Write(survey, RosterRows);
        var codes = File.ReadLines(survey).Skip(1).Select(l => l.Split(',')[0]).Distinct().ToList();
        var files = new List<(string Kind, string Path)> { ("survey", survey) };
        foreach (var kind in (string[])["adoptions", "experts", "specialists", "pilots", "city-series"])
        {
            var path = Path.Combine(work, kind + ".csv");
            Roster(kind, path, codes, RosterRows);
            files.Add((kind, path));
        }

        var baseline = 0.0;
        foreach (var (kind, path) in files)
        {
            var (first, again) = (new List<double>(), new List<double>());
            for (var i = 0; i < Rounds; i++)
            {
                var data = new Dictionary<string, string> { ["DataDirectory"] = Path.Combine(work, $"r-{kind}-{i}") };
                await Tools.TimeAsync(executable, ["migrate"], data);
                if (kind is "adoptions" or "specialists" or "pilots")
                {
                    await Tools.TimeAsync(executable, ["import", survey], data);
                }

                first.Add((await Tools.TimeAsync(executable, ["import", path, "--kind", kind], data)).Seconds);
                again.Add((await Tools.TimeAsync(executable, ["import", path, "--kind", kind], data)).Seconds);
                Directory.Delete(data["DataDirectory"], true);
            }

            baseline = kind == "survey" ? Tools.Median(first) : baseline;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kind} | {Tools.Median(first):0.00} | {Tools.Median(first) / baseline:0.00} | {Tools.Median(again):0.00} |"
                )
            );
        }
    }

    private static async Task WorkbookAsync(string executable, string work)
    {
        var (source, folder) = (Path.Combine(work, "big.csv"), Path.Combine(work, "source"));
        Generator.Write(source, 100_000);
        var data = new Dictionary<string, string> { ["DataDirectory"] = folder };
        await Tools.TimeAsync(executable, ["import", source], data);
        var (csv, xlsx) = (Path.Combine(work, "same.csv"), Path.Combine(work, "same.xlsx"));
        await Tools.TimeAsync(executable, ["export", csv], data);
        await Tools.TimeAsync(executable, ["export", xlsx], data);
        var (text, book, peak) = (new List<double>(), new List<double>(), 0.0);
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var (file, times) in ((string, List<double>)[])[(csv, text), (xlsx, book)])
            {
                var fresh = new Dictionary<string, string> { ["DataDirectory"] = Path.Combine(work, $"x-{i}-{times.GetHashCode()}") };
                await Tools.TimeAsync(executable, ["migrate"], fresh);
                var (seconds, mb) = await Tools.TimeAsync(executable, ["import", file], fresh);
                times.Add(seconds);
                peak = file == xlsx ? Math.Max(peak, mb) : peak;
                Directory.Delete(fresh["DataDirectory"], true);
            }
        }

        Console.WriteLine("\n| 100000 rows | CSV, s | XLSX, s | ratio | peak memory of XLSX, MB |\n| --- | ---: | ---: | ---: | ---: |");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| survey, 34 columns | {Tools.Median(text):0.00} | {Tools.Median(book):0.00} | {Tools.Median(book) / Tools.Median(text):0.00} | {peak:0} |"
            )
        );
    }

    private static async Task SearchAsync(string executable, string work, int rows)
    {
        var (survey, folder) = (Path.Combine(work, "many.csv"), Path.Combine(work, "many"));
        Generator.Write(survey, rows);
        var data = new Dictionary<string, string> { ["DataDirectory"] = folder };
        await Tools.TimeAsync(executable, ["import", survey], data);
        foreach (var kind in (string[])["experts", "specialists"])
        {
            var path = Path.Combine(work, "many-" + kind + ".csv");
            Roster(kind, path, [], People / 2);
            await Tools.TimeAsync(executable, ["import", path, "--kind", kind], data);
        }

        var gate = new DbGate(folder);
        await new SearchIndex(gate).CatchUpAsync();
        await using var raw = await gate.OpenAsync(default);
        var search = new SearchEverywhere(gate, new GetReferenceNames(gate.Factory()));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n| {(rows + 2) / 3} enterprises and {People} people | raw, ms | slice, ms | ratio |\n| --- | ---: | ---: | ---: |"
            )
        );
        foreach (var query in (string[])["duoc lieu hue", "nguyen van an", "song huong"])
        {
            var words = query.Split(' ');
            var match = string.Join(' ', words.Select(w => $"\"{w}\"*"));
            var likes = string.Join(" AND ", words.Select(w => $"(' ' || search_key) LIKE '% {w}%'"));
            var sql =
                "SELECT id, name, tax_code FROM enterprises WHERE id IN (SELECT rowid FROM enterprise_fts WHERE "
                + $"enterprise_fts MATCH '{match}') LIMIT 60; SELECT id, name FROM experts WHERE {likes} LIMIT 60; SELECT id, "
                + $"name FROM specialist_certificates WHERE {likes} LIMIT 60; SELECT id, title FROM pilot_projects WHERE {likes} LIMIT 60";
            var (plain, slice) = (new List<double>(), new List<double>());
            for (var i = 0; i < 21; i++)
            {
                plain.Add(await MillisecondsAsync(() => ListBench.DrainAsync(raw, sql)));
                slice.Add(await MillisecondsAsync(() => search.RunAsync(Officer, query)));
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {query} | {Tools.Median(plain.Skip(1)):0.0} | {Tools.Median(slice.Skip(1)):0.0} | "
                        + $"{Tools.Median(slice.Skip(1)) / Tools.Median(plain.Skip(1)):0.00} |"
                )
            );
        }

        await ApiAsync(executable, gate, data);
    }

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    private static async Task ApiAsync(string executable, DbGate gate, Dictionary<string, string> data)
    {
        string token;
        await using (var db = gate.Factory().CreateDbContext())
        {
            var user = new AppUser
            {
                UserName = "bench@example.com",
                Email = "bench@example.com",
                DisplayName = "bench",
                Role = Role.Officer,
            };
            db.Users.Add(user);
            await db.SaveChangesAsync();
            token = (
                await new AccessTokens(gate.Factory(), TimeProvider.System).CreateAsync(
                    Officer with
                    {
                        UserId = user.Id,
                    },
                    "bench",
                    TokenScopes.Read,
                    1
                )
            )
                .Value!
                .Text;
        }

        using var app = await ServedApp.StartAsync(executable, data, "/health/ready", "--Api:PerMinute=100000");
        using var client = app.Client(new CookieContainer());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var (list, counts) = (new FindEnterprises(gate.Factory(), new EnterpriseCounts()), new List<(string, double, double)>());
        const string Address = "/api/v1/enterprises?nam=2024&xa=19777&quy-mo=nho&sap=-revenue&pageSize=100";
        var filter = new EnterpriseFilter
        {
            Year = 2024,
            Commune = "19777",
            Sizes = [SizeClass.Small],
            Sort = EnterpriseSort.Revenue,
            Descending = true,
        };
        var (slice, http, cached) = (new List<double>(), new List<double>(), new List<double>());
        EntityTagHeaderValue? tag = null;
        for (var i = 0; i < 21; i++)
        {
            slice.Add(await MillisecondsAsync(() => list.RunAsync(Officer, filter, 1, 100)));
            http.Add(
                await MillisecondsAsync(async () =>
                {
                    using var answer = await client.GetAsync(Address);
                    answer.EnsureSuccessStatusCode();
                    tag = answer.Headers.ETag;
                    await answer.Content.ReadAsByteArrayAsync();
                })
            );
            cached.Add(
                await MillisecondsAsync(async () =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, Address);
                    request.Headers.IfNoneMatch.Add(tag!);
                    using var answer = await client.SendAsync(request);
                    _ = answer.StatusCode == HttpStatusCode.NotModified ? 0 : throw new InvalidOperationException("not 304");
                })
            );
        }

        Console.WriteLine(
            "\n| 100 enterprises | list page's slice, ms | over HTTP as JSON, ms | ratio | 304, ms |\n| --- | ---: | ---: | ---: | ---: |"
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| two filters and a year, by revenue | {Tools.Median(slice.Skip(1)):0.0} | {Tools.Median(http.Skip(1)):0.0} "
                    + $"| {Tools.Median(http.Skip(1)) / Tools.Median(slice.Skip(1)):0.00} | {Tools.Median(cached.Skip(1)):0.0} |"
            )
        );
    }

    private static async Task<double> MillisecondsAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Roster(string kind, string path, List<string> codes, int rows)
    {
        string[] family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng"],
            middle = ["Văn", "Thị", "Minh", "Quang"],
            given = ["An", "Hương", "Lộc", "Châu", "Sơn", "Nga"];
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
        writer.Write(
            kind switch
            {
                "adoptions" => "Mã số thuế,Hệ thống,Năm bắt đầu,Mức độ,Ngày cấp,Ngày hết hạn,Kết quả\n",
                "experts" => "Họ và tên,Email,Lĩnh vực,Cơ quan,Năm sinh,Điện thoại,Giới thiệu\n",
                "specialists" => "Họ và tên,Chương trình đào tạo,Số chứng nhận,Ngày cấp,Số giờ,Cơ quan\n",
                "pilots" => "Mã dự án,Tên dự án,Mã số thuế doanh nghiệp,Mục tiêu,Ngày bắt đầu,Ngày kết thúc,Vốn doanh nghiệp (triệu đồng)\n",
                _ => "Địa bàn,Kỳ,Chỉ tiêu,Giá trị,Đơn vị tính,Nguồn,Ngày công bố\n",
            }
        );
        for (var i = 0; i < rows; i++)
        {
            var name = $"{family[i % 5]} {middle[i / 5 % 4]} {given[i / 20 % 6]}";
            writer.Write(
                kind switch
                {
                    "adoptions" => string.Create(
                        CultureInfo.InvariantCulture,
                        $"{codes[i / 3 % codes.Count]},{(i % 3 == 0 ? "TPM" : i % 3 == 1 ? "ISO 50001" : "SMED")},2019,Đã chứng "
                            + $"nhận,01/02/2019,31/01/2022,Giảm {i % 30}%\n"
                    ),
                    "experts" => string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name},e{i}@example.com,Tư vấn,Viện {i % 50},{1960 + (i % 40)},0234 {i:0000000},Giới thiệu {i}\n"
                    ),
                    "specialists" => string.Create(CultureInfo.InvariantCulture, $"{name},Khóa cơ bản,CV-{i},01/02/2024,40,Đơn vị {i % 300}\n"),
                    "pilots" => string.Create(
                        CultureInfo.InvariantCulture,
                        $"DA-{i},Dự án {i},{codes[i % codes.Count]},Nâng năng suất {i % 20}%,01/02/2026,31/12/2026,{i % 500}.5\n"
                    ),
                    _ => string.Create(
                        CultureInfo.InvariantCulture,
                        $"Nơi {i % 100},{1990 + (i / 100 % 37)},chi_tieu_{i / 3700},{i}.25,%,Nguồn,01/01/2026\n"
                    ),
                }
            );
        }
    }
}
