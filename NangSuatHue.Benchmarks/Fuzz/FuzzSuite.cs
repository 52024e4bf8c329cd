using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NangSuatHue.Benchmarks.Crash;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Reference;
using Npgsql;

namespace NangSuatHue.Benchmarks.Fuzz;

/// <summary>
/// Sends what nobody should send: files to the upload and through the check and the commit, nonsense to every address, parameter and form field.
/// No answer may be 500 or above, none may take longer than thirty seconds, the server lives, its memory does not grow, and the registry is whole at the end.
/// </summary>
internal sealed class FuzzSuite : IAsyncDisposable
{
    private static readonly string[] Paths =
    [
        "/",
        "/en",
        "/dang-nhap",
        "/thiet-lap",
        "/dat-mat-khau",
        "/tong-quan",
        "/doanh-nghiep",
        "/doanh-nghiep/{0}",
        "/doanh-nghiep/{0}/sua",
        "/doanh-nghiep/{0}/nam/{1}",
        "/doanh-nghiep/moi",
        "/doanh-nghiep/xuat.csv",
        "/doanh-nghiep/xuat.xlsx",
        "/nhap-so-lieu",
        "/nhap-so-lieu/{1}",
        "/nhap-so-lieu/{1}/bi-loai.csv",
        "/quan-tri/tai-khoan",
        "/quan-tri/sao-luu",
        "/tai-khoan",
        "/viec-can-lam",
        "/ngon-ngu/{0}",
        "/du-lieu/nang-suat-thanh-pho.csv",
        "/khong-tim-thay",
        "/khong-tim-thay/{1}",
        "/loi",
        "/khong-co-quyen",
        "/ap-dung",
        "/chuyen-gia",
        "/chuyen-gia/{1}",
        "/chuyen-vien",
        "/chuyen-vien/{1}/sua",
        "/du-an",
        "/du-an/{1}",
        "/du-an/moi",
        "/du-an/{1}/sua",
        "/du-an/muc-tieu",
        "/du-an/mau-quyet-dinh",
        "/du-an-diem",
        "/du-an-diem/{1}",
        "/en/pilot-projects",
        "/tep/{1}",
        "/chuoi-so-lieu",
        "/chuoi-so-lieu/xuat.csv",
        "/ap-dung/xuat.xlsx",
        "/tong-quan/{0}",
        "/danh-ba/{0}",
        "/danh-ba/chuyen-gia",
        "/dang-ky",
        "/dang-ky?mst={0}",
        "/dang-ky?buoc={0}",
        "/xac-nhan-thu?tk={0}&ma={0}",
        "/dat-mat-khau?tk={1}&ma={0}",
        "/quen-mat-khau",
        "/dang-nhap/ma",
        "/dang-nhap/nha-cung-cap?troLai={0}",
        "/dang-nhap/tro-ve",
        "/loi-moi?ma={0}",
        "/tai-khoan/bao-mat",
        "/tai-khoan/phien",
        "/tai-khoan/dai-dien",
        "/thong-bao",
        "/thong-bao/{1}",
        "/dang-ky-dai-dien",
        "/dang-ky-dai-dien/{1}",
        "/quan-tri/thu",
        "/quan-tri/tai-khoan/{1}",
        "/trung-lap",
        "/trung-lap/{0}/{1}/{1}",
        "/tim-kiem",
        "/lap-trinh",
        "/openapi/v1.json",
        "/api/v1/enterprises",
        "/api/v1/enterprises/{0}",
        "/api/v1/experts",
        "/api/v1/experts/{1}",
        "/api/v1/city-series",
        "/api/v1/imports/{1}",
        "/api/v1/{0}",
        "/nhap-so-lieu/mau/{0}.xlsx",
        "/nang-suat-thanh-pho",
        "/en/city-productivity",
        "/chi-tieu",
        "/phan-bo-nang-suat",
        "/du-lieu/phan-bo-nang-suat.csv",
        "/api/v1/distributions",
        "/phan-tich",
        "/chat-luong-du-lieu",
        "/chat-luong-du-lieu/{0}",
        "/chat-luong-du-lieu/xuat.csv",
        "/doanh-nghiep/3398100371/nang-suat",
        "/doanh-nghiep/{0}/nang-suat",
        "/chi-tieu-thu-thap",
        "/chi-tieu-thu-thap/{1}",
        "/xac-minh-so-lieu",
        "/xac-minh-so-lieu/{0}/{1}",
        "/xac-minh-so-lieu/3398100371/2024",
        "/doanh-nghiep/{0}/dong-y",
        "/doanh-nghiep-chia-se",
        "/nhu-cau-dao-tao",
        "/nhu-cau-dao-tao/xuat.csv",
        "/ap-dung/khai-bao",
        "/du-lieu-cua-toi",
        "/du-lieu-cua-toi/tai-ve.json",
        "/yeu-cau-du-lieu",
        "/health/ready",
        "/lib/app/{0}",
        "/{0}",
        "/_blazor",
        "/_blazor/negotiate",
        "/_framework/{0}",
        "/en/{0}",
    ];

    private static readonly string[] Parameters =
    [
        "q",
        "nam",
        "xa",
        "nganh",
        "vsic",
        "quy-mo",
        "ap-dung",
        "nhom",
        "so-lieu",
        "du",
        "luu-tru",
        "sap",
        "trang",
        "loi",
        "indicator",
        "place",
        "stage",
        "fields",
        "mst",
        "page",
        "pageSize",
        "tro-lai",
        "troLai",
        "tk",
        "ma",
        "id",
        "lang",
        "chi-tieu",
        "muc",
        "nhom",
        "year",
        "indicator",
        "noi",
        "cach",
        "anpha",
        "khau-hao",
        "dau-tu-truoc",
        "gia-dau-tu",
        "lao-dong",
        "so-nam",
        "ket-qua",
        "quy-tac",
        "trang-thai",
        "nguoi",
        "dot",
        "__RequestVerificationToken",
    ];

    private static readonly string[] Fields =
    [
        "Input.Email",
        "Input.Password",
        "Input.New",
        "Input.Old",
        "Input.Name",
        "Input.Remember",
        "_handler",
        "__RequestVerificationToken",
        "troLai",
    ];

    private readonly string executable,
        folder = Directory.CreateTempSubdirectory("nsh-fuzz-").FullName;
    private readonly PostgresCluster? cluster;
    private readonly TextWriter log;
    private readonly Random random;
    private readonly FuzzFiles files;
    private readonly List<string> faults = [];
    private readonly SortedDictionary<int, int> answers = [];
    private readonly DbGate gate;
    private ServedApp? server;
    private double slowest;

    private FuzzSuite(string executable, bool postgres, int seed, TextWriter log)
    {
        (this.executable, this.log, random) = (executable, log, new Random(seed));
        files = new FuzzFiles(random);
        cluster = postgres ? new PostgresCluster("-c max_connections=60") : null;
        gate = cluster is null ? new DbGate(folder) : new DbGate(folder, DatabaseProvider.Postgres, cluster.ConnectionString + ";Database=postgres");
    }

    /// <summary>Runs; gives the faults, one sentence each.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string executable, int uploads, int requests, bool postgres, int seed, TextWriter log)
    {
        await using var suite = new FuzzSuite(executable, postgres, seed, log);
        await suite.RunAsync(uploads, requests);
        return suite.faults;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        cluster?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // Long: the whole run in order, from the start of the server to the last look.
    private async Task RunAsync(int uploads, int requests)
    {
        var watch = Stopwatch.StartNew();
        var environment = new Dictionary<string, string> { ["DataDirectory"] = folder };
        if (cluster is not null)
        {
            environment["Database__Provider"] = "postgres";
            environment["ConnectionStrings__Registry"] = gate.ConnectionString;
        }

        server = await ServedApp.StartAsync(
            executable,
            environment,
            "/health/ready",
            "--environment=Development",
            "--Serilog:MinimumLevel:Default=Error",
            "--SignIn:PerMinute=1000000"
        );
        var officer = await server.SignInAsync("can-bo@demo.example", new CookieContainer());
        HttpClient[] people =
        [
            server.Client(new CookieContainer()),
            officer,
            await server.SignInAsync("doanh-nghiep@demo.example", new CookieContainer()),
            await server.SignInAsync("quan-tri@demo.example", new CookieContainer()),
        ];
        // Warm first: what the program needs anyway is no growth.
        await RequestsAsync(people, Math.Min(requests / 5, 5000));
        await UploadsAsync(officer, uploads / 10);
        var before = await MemoryAsync();
        await UploadsAsync(officer, uploads - (uploads / 10));
        var middle = await MemoryAsync();
        await RequestsAsync(people, requests - Math.Min(requests / 5, 5000));
        var after = await MemoryAsync();
        await SlicesAsync(uploads / 4, uploads / 2);
        if (server!.Process.HasExited)
        {
            Fault("the server ended");
        }

        foreach (var found in await new CrashChecker(gate).FindAsync(closed: false))
        {
            Fault("afterwards: " + found);
        }

        await log.WriteLineAsync("| answer | times |\n| ---: | ---: |");
        foreach (var (status, times) in answers)
        {
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {status} | {times} |"));
        }

        await log.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{uploads} uploads, {requests} requests on {gate.Provider}: {faults.Count} faults; slowest answer "
                    + $"{slowest:0.0} s; resident memory {before} MB, {middle} MB after the uploads, {after} MB at the end; "
                    + $"{watch.Elapsed.TotalMinutes:0.0} minutes"
            )
        );
        if (after > (before * 1.5) + 150)
        {
            Fault(string.Create(CultureInfo.InvariantCulture, $"memory grew from {before} MB to {after} MB"));
        }
    }

    /// <summary>Files to the upload of a running server.</summary>
    private async Task UploadsAsync(HttpClient officer, int count)
    {
        var token = ServedApp.Token(await officer.GetStringAsync("/nhap-so-lieu"));
        for (var i = 0; i < count; i++)
        {
            var (name, bytes) = files.Next();
            using var form = new MultipartFormDataContent();
            if (random.Next(40) > 0)
            {
                form.Add(new StringContent(random.Next(40) > 0 ? token : files.Text()), "__RequestVerificationToken");
            }

            form.Add(
                new ByteArrayContent(bytes),
                random.Next(40) > 0 ? "tep" : "x",
                new string(name.Where(c => c is >= ' ' and < '\u007f' and not '"').ToArray()) is { Length: > 0 } n ? n : "x"
            );
            await SendAsync(officer, new HttpRequestMessage(HttpMethod.Post, "/nhap-so-lieu/tai-len") { Content = form }, name);
        }
    }

    /// <summary>Nonsense to every address.</summary>
    // Long: one kind of request after the other, each with what may answer it.
    private async Task RequestsAsync(HttpClient[] people, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var who = people[random.Next(people.Length)];
            var path = string.Format(
                CultureInfo.InvariantCulture,
                files.Pick(Paths),
                random.Next(3) == 0 ? "3398100371" : Escape(files.Text()),
                random.Next(3) > 0 ? random.Next(-5, 3000).ToString(CultureInfo.InvariantCulture) : Escape(files.Text())
            );
            var query = string.Join(
                '&',
                Enumerable
                    .Range(0, random.Next(0, 4))
                    .Select(_ =>
                    {
                        var name = files.Pick(Parameters);
                        return $"{name}={(random.Next(3) == 0 ? random.Next(-3, 3000).ToString(CultureInfo.InvariantCulture) : Escape(files.Text()))}";
                    })
            );
            var request = new HttpRequestMessage(
                random.Next(12) switch
                {
                    0 => HttpMethod.Post,
                    1 => HttpMethod.Head,
                    2 => files.Pick([HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, new HttpMethod("FOO")]),
                    _ => HttpMethod.Get,
                },
                path + (query.Length > 0 ? "?" + query : "")
            );
            if (request.Method == HttpMethod.Post)
            {
                request.Content =
                    random.Next(4) == 0
                        ? new ByteArrayContent(files.Next().Bytes)
                        {
                            Headers =
                            {
                                {
                                    "Content-Type",
                                    files.Pick([
                                        "application/json",
                                        "text/plain",
                                        "multipart/form-data; boundary=x",
                                        "multipart/form-data",
                                        "application/x-www-form-urlencoded",
                                    ])
                                },
                            },
                        }
                        : new FormUrlEncodedContent(
                            Enumerable
                                .Range(0, random.Next(0, 6))
                                .Select(_ =>
                                    KeyValuePair.Create(
                                        files.Pick(Fields),
                                        files.Pick(["dang-nhap", "thiet-lap", "dat-mat-khau", "doi-mat-khau", files.Text()])
                                    )
                                )
                        );
            }

            if (random.Next(10) == 0)
            {
                request.Headers.TryAddWithoutValidation(
                    files.Pick(["Accept-Language", "Cookie", "X-Forwarded-For", "If-None-Match", "Range", "Origin", "Referer", "Accept"]),
                    new string(files.Text().Where(c => c is >= ' ' and < '\u007f').Take(3000).ToArray())
                );
            }

            await SendAsync(who, request, path + "?" + query);
        }
    }

    /// <summary>What interactive forms and the import's check and commit do, without a browser in between.</summary>
    // Long: one attack after the other on the same registry, in the order that they build on each other.
    private async Task SlicesAsync(int imports, int edits)
    {
        var (clock, dbs) = (TimeProvider.System, gate.Factory());
        var actor = new Actor
        {
            Role = Role.Officer,
            Name = "Cán bộ",
            UserId = 1,
        };
        for (var i = 0; i < imports; i++)
        {
            var (name, bytes) = files.Next();
            await QuietAsync(
                "import of " + name,
                async () =>
                {
                    using var stream = new MemoryStream(bytes);
                    var batch = await new UploadFile(dbs, gate, clock).RunAsync(actor, stream, name);
                    if (!batch.IsOk)
                    {
                        return;
                    }

                    var settings = new ImportSettings
                    {
                        Year = random.Next(3) == 0 ? 2024 : null,
                        Decimal = files.Pick(Enum.GetValues<DecimalSign>()),
                        Unit = random.Next(2) == 0 ? "million" : null,
                    };
                    await new PreviewImport(dbs, gate, clock).RunAsync(actor, batch.Value, settings);
                    await new GetImport(dbs).RunAsync(actor, batch.Value);
                    await new FindImportProblems(dbs).RunAsync(actor, batch.Value, null, 1);
                    await new DownloadRejected(dbs, gate).RunAsync(actor, batch.Value, true, Stream.Null);
                    if ((await new QueueImport(dbs).RunAsync(actor, batch.Value)).IsOk)
                    {
                        await new ImportJob(dbs, gate, clock).RunNextAsync((_, e) => throw e, default);
                        if (random.Next(3) == 0)
                        {
                            await new UndoImport(gate, clock).RunAsync(actor, batch.Value);
                        }
                    }
                }
            );
        }

        for (var i = 0; i < edits; i++)
        {
            var code = random.Next(3) > 0 ? "3398100371" : files.Text();
            await QuietAsync(
                "save of an enterprise",
                () =>
                    new SaveEnterprise(dbs, gate, clock).RunAsync(
                        actor,
                        random.Next(2) == 0 ? null : code,
                        random.Next(3) > 0 ? null : random.Next(5),
                        new RecordInput
                        {
                            Values = new Dictionary<string, string?>
                            {
                                ["taxCode"] = files.Text(),
                                ["name"] = files.Text(),
                                ["shortName"] = files.Text(),
                                ["legalForm"] = ((LegalForm)random.Next(-1, 12)).ToString(),
                                ["vsicCode"] = files.Text(),
                                ["vsicEdition"] = ((VsicEdition)random.Next(0, 4)).ToString(),
                                ["commune"] = files.Text(),
                                ["address"] = files.Text(),
                                ["zone"] = files.Text(),
                                ["telephone"] = files.Text(),
                            },
                        }
                    )
            );
            await QuietAsync(
                "save of figures",
                () =>
                    new SaveFigures(dbs, gate, clock).RunAsync(
                        actor,
                        code,
                        random.Next(2) == 0 ? null : random.Next(5),
                        new FiguresInput
                        {
                            Year = random.Next(4) == 0 ? random.Next() : 2025,
                            Note = files.Text(),
                            Numbers = new Dictionary<string, double?>
                            {
                                [files.Pick(["employees", "netRevenue", "digitalLevel", files.Text()])] = files.Pick([
                                    0.0,
                                    -1,
                                    double.NaN,
                                    double.PositiveInfinity,
                                    1e308,
                                    5,
                                ]),
                            },
                        }
                    )
            );
            await QuietAsync(
                "search",
                () =>
                    new FindEnterprises(dbs, new EnterpriseCounts()).RunAsync(
                        actor,
                        new EnterpriseFilter
                        {
                            Search = files.Text(),
                            Commune = files.Text(),
                            Item = files.Text(),
                            Section = files.Text(),
                        },
                        random.Next(-3, 100000),
                        25
                    )
            );
        }
    }

    private async Task QuietAsync(string what, Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            // On a thread of its own, so that what never ends is a fault and not a suite that hangs.
            await Task.Run(act).WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch (Exception e)
        {
            Fault($"{what}: {e}");
        }

        if (watch.Elapsed.TotalSeconds > 30)
        {
            Fault($"{what}: {watch.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
        }
    }

    private async Task SendAsync(HttpClient who, HttpRequestMessage request, string what)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await who.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await answer.Content.CopyToAsync(Stream.Null);
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            if (status >= 500)
            {
                Fault($"{status.ToString(CultureInfo.InvariantCulture)} for {request.Method} {what}; {server!.Said}");
            }
        }
        catch (HttpRequestException e)
            when (e.InnerException
                    is IOException
                        or HttpIOException
                        or SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown }
                && !server!.Process.HasExited
            )
        {
            // The server refused before it had read everything: its right.
            answers[0] = answers.GetValueOrDefault(0) + 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Fault($"{request.Method} {what}: {e.Message}{(server!.Process.HasExited ? " (the server ended)" : "")}");
        }
        catch (UriFormatException)
        {
            // No address at all: it never leaves the client.
        }

        slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds);
        request.Dispose();
    }

    private void Fault(string text)
    {
        faults.Add(text.Length > 6000 ? text[..6000] : text);
        if (faults.Count <= 30)
        {
            log.WriteLine(faults[^1]);
        }
    }

    /// <summary>Percent-escapes; what is no text at all (half a surrogate pair) goes as bytes.</summary>
    private static string Escape(string text) =>
        string.Concat(
            System
                .Text.Encoding.UTF8.GetBytes(text.Length > 1500 ? text[..1500] : text)
                .Select(b => "%" + b.ToString("X2", CultureInfo.InvariantCulture))
        );

    /// <summary>Resident memory of the server in MB, after a moment of rest.</summary>
    private async Task<int> MemoryAsync() => (int)(await server!.MemoryAsync(TimeSpan.FromSeconds(2)) >> 20);
}
