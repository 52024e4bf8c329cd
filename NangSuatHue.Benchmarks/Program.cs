using NangSuatHue.Benchmarks;
using NangSuatHue.Benchmarks.Circuits;
using NangSuatHue.Benchmarks.Crash;
using NangSuatHue.Benchmarks.Fuzz;
using NangSuatHue.Data.Foundation.Store;

return args switch
{
    ["generate", var rows, var file] => Generator.Write(file, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture)),
    ["import", var executable, .. var sizes] => await ImportBench.RunAsync(
        executable,
        sizes.Length == 0 ? [10_000, 100_000] : sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToArray()
    ),
    ["import-postgres", var executable, var server, .. var sizes] => await ImportBench.PostgresAsync(
        executable,
        server,
        sizes.Length == 0 ? [100_000] : sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToArray()
    ),
    ["list", var executable, .. var sizes] => await ListBench.RunAsync(
        executable,
        sizes.Length == 0 ? 100_000 : int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture),
        sizes.Contains("postgres")
    ),
    ["contents", var executable, .. var sizes] => await ContentBench.RunAsync(
        executable,
        sizes.Length == 0 ? 300_000 : int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture)
    ),
    ["analytics", var executable, .. var sizes] => await AnalyticsBench.RunAsync(
        executable,
        sizes.Length == 0 ? 300_000 : int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture),
        sizes.Contains("postgres")
    ),
    ["quality", var executable, .. var sizes] => await QualityBench.RunAsync(
        executable,
        sizes.Length == 0 ? 1_000_000 : int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture),
        sizes.Contains("postgres")
    ),
    ["desk", var executable, .. var sizes] => await DeskBench.RunAsync(
        executable,
        sizes.Length == 0 ? 300_000 : int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture),
        sizes.Length > 1 && int.TryParse(sizes[1], out var projects) ? projects : 10_000,
        sizes.Contains("postgres")
    ),
    ["writers", var executable, .. var sizes] => await WriterBench.RunAsync(
        executable,
        sizes.Length == 0 ? [100_000, 1_000_000] : sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToArray()
    ),
    ["start", var executable, var template] => await StartBench.RunAsync(executable, template),
    ["circuits", var executable, var template, .. var sizes] => await CircuitBench.RunAsync(
        executable,
        template,
        sizes.Length > 0 ? int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture) : 500,
        sizes.Length > 1 ? int.Parse(sizes[1], System.Globalization.CultureInfo.InvariantCulture) : 200
    ),
    ["crash", var executable, var kills, .. var more] => await CrashAsync(
        executable,
        int.Parse(kills, System.Globalization.CultureInfo.InvariantCulture),
        more.Contains("postgres")
    ),
    ["fuzz", var executable, var uploads, var requests, .. var more] => (
        await FuzzSuite.RunAsync(
            executable,
            int.Parse(uploads, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(requests, System.Globalization.CultureInfo.InvariantCulture),
            more.Contains("postgres"),
            more.Select(m => int.TryParse(m, out var seed) ? seed : 0).FirstOrDefault(s => s > 0, 439),
            Console.Out
        )
    ).Count == 0
        ? 0
        : 1,
    ["crash-writer", "edit", var seed, var codes] => await CrashWriter.EditAsync(
        Here(),
        int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture),
        await File.ReadAllLinesAsync(codes)
    ),
    ["crash-writer", "queue", var file] => await CrashWriter.QueueAsync(Here(), file),
    ["crash-writer", "check"] => await CrashWriter.CheckAsync(Here()),
    ["crash-writer", "fingerprint"] => await FingerprintAsync(),
    _ => Usage(),
};

static async Task<int> CrashAsync(string executable, int kills, bool postgres)
{
    Console.WriteLine("| what was cut off | kills | ended before the kill |\n| --- | ---: | ---: |");
    return (await CrashSuite.RunAsync(executable, kills, postgres, 439, Console.Out)).Count == 0 ? 0 : 1;
}

static async Task<int> FingerprintAsync()
{
    Console.WriteLine(await new CrashChecker(Here()).FingerprintAsync());
    return 0;
}

static DbGate Here() =>
    new(
        Environment.GetEnvironmentVariable("DataDirectory")!,
        Environment.GetEnvironmentVariable("Database__Provider") == "postgres" ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite,
        Environment.GetEnvironmentVariable("ConnectionStrings__Registry")
    );

static int Usage()
{
    Console.Error.WriteLine(
        """
        generate ROWS FILE            write a survey of ROWS rows and 25 columns
        import EXECUTABLE [ROWS …]    import end to end against `sqlite3 .import` + two indexes of the same file in the same run
        import-postgres EXECUTABLE SERVER [ROWS …]    the same on a PostgreSQL server (connection string without a database) against psql \copy + two indexes
        list EXECUTABLE [ROWS [postgres]]    the list page's query and the search against the same SQL sent raw
        contents EXECUTABLE [ROWS]    rosters of every kind, a workbook, the search box and the interface for programs, each against its baseline
        analytics EXECUTABLE [ROWS [postgres]]    sector analytics and peers against raw SQL that aggregates the same rows
        quality EXECUTABLE [ENTERPRISES [postgres]]    the pass that finds doubtful figures of three years against a raw SQL aggregate over the same rows
        desk EXECUTABLE [ROWS [PILOTS [postgres]]]    tasks, board, list, timeline and target of the officer's desk against raw SQL over the same rows
        writers EXECUTABLE [ROWS …]   how long another program's small writes wait while ROWS rows are imported (SQLite)
        start EXECUTABLE TEMPLATE     from start to first page against a published `dotnet new blazor --interactivity Server`
        circuits EXECUTABLE TEMPLATE [OPEN [BUSY]]    memory of an open list page and the round trip of a pressed button against the template's counter
        crash EXECUTABLE KILLS [postgres]    kills everything that writes at random moments and checks what stands against what was promised
        fuzz EXECUTABLE UPLOADS REQUESTS [postgres] [SEED]    sends what nobody should send to every address, field and file, and looks
            for a crash, an answer of 500 or above, a hang, growth
        EXECUTABLE is the published NangSuatHue.Web: dotnet publish NangSuatHue.Web -c Release -o out
        """
    );
    return 2;
}
