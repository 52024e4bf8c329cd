using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using Npgsql;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>PostgreSQL's own tools. Where to connect and the password go through the environment, never on the command line.</summary>
internal sealed class PostgresTools(DbGate gate)
{
    /// <summary>Dumps in custom format; the rows are counted in the very snapshot that is dumped.</summary>
    public async Task<BackupManifest> DumpAsync(string target, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(gate.ConnectionString);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var snapshot = await connection.ScalarAsync<string>("SELECT pg_export_snapshot()", ct);
        var manifest = await RegistryFacts.ReadAsync(connection, DatabaseProvider.Postgres, now, ct);
        await RunAsync(
            "pg_dump",
            ["--format=custom", "--schema=public", "--no-owner", "--no-privileges", "--snapshot=" + snapshot, "--file=" + target],
            ct
        );
        return manifest;
    }

    /// <summary>Whether the dump reads to its end and holds as many rows of each table as the manifest says.</summary>
    public static async Task<bool> IsWholeAsync(string dump, BackupManifest manifest, CancellationToken ct)
    {
        var rows = manifest.Rows.Keys.ToDictionary(t => t, _ => -1L, StringComparer.Ordinal);
        string? table = null;
        try
        {
            await ScriptAsync(
                dump,
                line =>
                {
                    if (table is not null && line == "\\.")
                    {
                        table = null;
                    }
                    else if (table is not null)
                    {
                        rows[table]++;
                    }
                    else if (line.StartsWith("COPY public.", StringComparison.Ordinal) && line.EndsWith(" FROM stdin;", StringComparison.Ordinal))
                    {
                        var name = line["COPY public.".Length..line.IndexOf(" (", StringComparison.Ordinal)].Trim('"');
                        (table, rows[name]) = (name, 0);
                    }

                    return Task.CompletedTask;
                },
                ct
            );
        }
        catch (BackupException e) when (e.Problem == BackupProblem.Failed)
        {
            return false;
        }

        return rows.Count == manifest.Rows.Count && rows.All(r => manifest.Rows.TryGetValue(r.Key, out var n) && n == r.Value);
    }

    /// <summary>
    /// One transaction: the old schema steps aside under a new name, the dump comes in, the history is compared with the manifest.
    /// Gives the name the old schema is kept under.
    /// </summary>
    public async Task<string> RestoreAsync(string dump, BackupManifest manifest, string stamp, CancellationToken ct)
    {
        await using (var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(gate.ConnectionString) { Pooling = false }.ToString()))
        {
            await connection.OpenAsync(ct);
            if (
                await connection.ScalarAsync<long>(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()",
                    ct
                ) > 0
            )
            {
                throw new BackupException(
                    BackupProblem.Failed,
                    "Cơ sở dữ liệu đang có kết nối khác; dừng mọi máy chủ dùng nó rồi khôi phục lại.",
                    "Others are connected to the database; stop every server that uses it, then restore again."
                );
            }
        }

        var kept = "before_restore_" + stamp.ToLowerInvariant();
        var script = dump + ".sql";
        await using (var writer = new StreamWriter(script, append: false, new UTF8Encoding(false)))
        {
            await writer.WriteLineAsync($"BEGIN;\nALTER SCHEMA public RENAME TO {kept};\nCREATE SCHEMA public;");
            await ScriptAsync(dump, line => line == "CREATE SCHEMA public;" ? Task.CompletedTask : writer.WriteLineAsync(line), ct);
            await writer.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"DO $$ BEGIN IF (SELECT count(*) FROM public.changes) <> {manifest.Changes} OR (SELECT coalesce(max(id), 0) "
                        + $"FROM public.changes) <> {manifest.LastChange} THEN RAISE EXCEPTION 'history differs'; END IF; END $$;\nCOMMIT;"
                )
            );
        }

        await RunAsync("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + script], ct);
        if (manifest.Migration != DbGate.LatestMigration)
        {
            await gate.MigrateAsync(ct);
            await new ReferenceSeeder(gate).RunAsync(Seeds.Folder, ct);
        }

        return kept;
    }

    private static Task ScriptAsync(string dump, Func<string, Task> line, CancellationToken ct) =>
        RunAsync(new ProcessStartInfo("pg_restore", ["--no-owner", "--no-privileges", "--file=-", dump]), line, ct);

    private Task RunAsync(string tool, string[] args, CancellationToken ct)
    {
        var start = new ProcessStartInfo(tool, args);
        var to = new NpgsqlConnectionStringBuilder(gate.ConnectionString);
        foreach (
            var (name, value) in (ReadOnlySpan<(string, string?)>)
                [
                    ("PGHOST", to.Host),
                    ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)),
                    ("PGUSER", to.Username),
                    ("PGDATABASE", to.Database),
                    ("PGPASSWORD", to.Password),
                    (
                        "PGSSLMODE",
                        to.SslMode switch
                        {
                            SslMode.VerifyCA => "verify-ca",
                            SslMode.VerifyFull => "verify-full",
                            var mode => mode.ToString().ToLowerInvariant(),
                        }
                    ),
                    ("PGSSLROOTCERT", to.RootCertificate),
                    ("PGCLIENTENCODING", "UTF8"),
                ]
        )
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }

        return RunAsync(start, _ => Task.CompletedTask, ct);
    }

    private static async Task RunAsync(ProcessStartInfo start, Func<string, Task> line, CancellationToken ct)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException(
                BackupProblem.Usage,
                $"Không có công cụ {start.FileName}; cài gói postgresql-client.",
                $"The tool {start.FileName} is missing; install the postgresql-client package."
            );
        }

        using (process)
        {
            try
            {
                var error = process.StandardError.ReadToEndAsync(ct);
                while (await process.StandardOutput.ReadLineAsync(ct) is { } text)
                {
                    await line(text);
                }

                await process.WaitForExitAsync(ct);
                if (process.ExitCode != 0)
                {
                    var why = (await error).Trim();
                    throw new BackupException(
                        BackupProblem.Failed,
                        $"{start.FileName} báo lỗi: {why}",
                        $"{start.FileName} failed; nothing was changed."
                    );
                }
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
    }
}
