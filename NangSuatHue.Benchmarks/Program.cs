using NangSuatHue.Benchmarks;

return args switch
{
    ["generate", var rows, var file] => Generator.Write(file, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture)),
    ["import", var executable, .. var sizes] => await ImportBench.RunAsync(executable, sizes.Length == 0 ? [10_000, 100_000] : sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToArray()),
    ["import-postgres", var executable, var server, .. var sizes] => await ImportBench.PostgresAsync(executable, server, sizes.Length == 0 ? [100_000] : sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToArray()),
    ["list", var executable, .. var sizes] => await ListBench.RunAsync(executable, sizes.Length == 0 ? 100_000 : int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture)),
    ["start", var executable, var template] => await StartBench.RunAsync(executable, template),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        generate ROWS FILE            write a survey of ROWS rows and 25 columns
        import EXECUTABLE [ROWS …]    import end to end against `sqlite3 .import` + two indexes of the same file in the same run
        import-postgres EXECUTABLE SERVER [ROWS …]    the same on a PostgreSQL server (connection string without a database) against psql \copy + two indexes
        list EXECUTABLE [ROWS]        the list page's query and the search against the same SQL sent raw
        start EXECUTABLE TEMPLATE     from start to first page against a published `dotnet new blazor --interactivity Server`
        EXECUTABLE is the published NangSuatHue.Web: dotnet publish NangSuatHue.Web -c Release -o out
        """);
    return 2;
}
