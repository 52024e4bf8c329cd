using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace NangSuatHue.Tests.Slices;

/// <summary>A PostgreSQL server of the tests' own in a temporary folder, on loopback, stopped with the process.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>A connection string without a database.</summary>
    public static string ConnectionString => Started.Value;

    private static string Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).OrderByDescending(d => d, StringComparer.Ordinal).FirstOrDefault()
            : null;
        Assert.True(bin is not null, "PostgreSQL is not installed; the test command in README.md installs it.");
        var port = Ports.Free();
        var folder = Directory.CreateTempSubdirectory("nsh-pg-").FullName;
        var root = Environment.UserName == "root";
        if (root)
        {
            Run("chown", $"postgres {folder}");
        }

        RunAs(root, $"{bin}/initdb -D {folder}/data -U nsh -A trust -E UTF8 --locale=C.UTF-8");
        RunAs(root, $"{bin}/pg_ctl -D {folder}/data -w -l {folder}/log -o '-p {port.ToString(CultureInfo.InvariantCulture)} -h 127.0.0.1 -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=200' start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RunAs(root, $"{bin}/pg_ctl -D {folder}/data -m immediate stop");
        return $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=nsh;Pooling=true;Maximum Pool Size=20";
    }

    private static void RunAs(bool root, string command)
    {
        if (root)
        {
            Run("su", $"postgres -s /bin/sh -c \"{command}\"");
        }
        else
        {
            Run("/bin/sh", $"-c \"{command}\"");
        }
    }

    private static void Run(string file, string arguments)
    {
        // Output goes to a file of the server's own: a pipe it inherited would keep this process waiting.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", $"-c \"{file} {arguments.Replace("\"", "\\\"", StringComparison.Ordinal)} >/dev/null 2>&1\"") { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{file} {arguments} ended with {process.ExitCode}");
    }
}
