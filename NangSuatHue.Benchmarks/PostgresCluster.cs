using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NangSuatHue.Benchmarks;

/// <summary>A PostgreSQL server of one's own in a temporary folder, on loopback. Debian's packages must be installed.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private static readonly bool Root = Environment.UserName == "root";
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-pg-").FullName;
    private readonly string bin,
        options;
    private readonly int port;

    /// <summary>Makes and starts it.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start.</exception>
    public PostgresCluster(string options)
    {
        bin =
            (
                Directory.Exists("/usr/lib/postgresql")
                    ? Directory
                        .GetDirectories("/usr/lib/postgresql")
                        .Select(d => Path.Combine(d, "bin"))
                        .Where(d => File.Exists(Path.Combine(d, "initdb")))
                        .OrderByDescending(d => d, StringComparer.Ordinal)
                        .FirstOrDefault()
                    : null
            ) ?? throw new InvalidOperationException("PostgreSQL is not installed; the test command in README.md installs it.");
        this.options = options;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        if (Root)
        {
            Run("chown", $"postgres {folder}");
        }

        RunAs($"{bin}/initdb -D {folder}/data -U nsh -A trust -E UTF8 --locale=C.UTF-8");
        Start();
    }

    /// <summary>A connection string without a database.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=nsh");

    /// <summary>Starts it; after <see cref="Crash"/> it recovers from its log first.</summary>
    public void Start() =>
        RunAs(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{bin}/pg_ctl -D {folder}/data -w -t 120 -l {folder}/log -o '-p {port} -h 127.0.0.1 -k {folder} {options}' start"
            )
        );

    /// <summary>Stops it at once, without a checkpoint, as a power cut would.</summary>
    public void Crash() => RunAs($"{bin}/pg_ctl -D {folder}/data -m immediate stop");

    /// <inheritdoc />
    public void Dispose()
    {
        Crash();

        // Thousands of files: whoever ends does not wait for them.
        Run("(rm", $"-rf {folder} &)");
    }

    private static void RunAs(string command)
    {
        if (Root)
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
        // Output goes nowhere: a pipe inherited by the server would keep this process waiting.
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", $"-c \"{file} {arguments.Replace("\"", "\\\"", StringComparison.Ordinal)} >/dev/null 2>&1\"")
            {
                WorkingDirectory = "/tmp",
            }
        )!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {arguments} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
