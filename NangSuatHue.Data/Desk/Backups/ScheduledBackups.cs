using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>The folder of scheduled backups: what lies there, one more, and the ones that have served.</summary>
public sealed class ScheduledBackups(DbGate gate, BackupRegistry backup, BackupOptions options, TimeProvider clock)
{
    /// <summary>Where they lie.</summary>
    public string Folder { get; } =
        Path.GetFullPath(string.IsNullOrWhiteSpace(options.Folder) ? Path.Combine(gate.DataDirectory, "backups") : options.Folder);

    /// <summary>The backups, the last made first.</summary>
    public IReadOnlyList<BackupFile> List() =>
        !Directory.Exists(Folder)
            ? []
            :
            [
                .. new DirectoryInfo(Folder)
                    .EnumerateFiles("registry-*.zip")
                    .Select(f => BackupPlan.Read(f.FullName, f.Length))
                    .OfType<BackupFile>()
                    .OrderByDescending(f => f.Number),
            ];

    /// <summary>Whether one is due by the settings.</summary>
    public bool IsDue() =>
        options.EveryHours > 0 && BackupPlan.IsDue(List().FirstOrDefault(), clock.GetUtcNow(), TimeSpan.FromHours(options.EveryHours));

    /// <summary>Makes one and verifies it; only then deletes those that have served.</summary>
    /// <exception cref="BackupException">There is no new backup and nothing was deleted; the sentence says why.</exception>
    public async Task<BackupFile> RunAsync(CancellationToken ct = default)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            Sweep();
            var path = Path.Combine(Folder, BackupPlan.Name((List().FirstOrDefault()?.Number ?? 0) + 1, clock.GetUtcNow()));
            await backup.RunAsync(path, ct);
            foreach (var old in BackupPlan.Expired(List(), options.Keep, options.KeepMonthly))
            {
                File.Delete(old.Path);
            }

            return BackupPlan.Read(path, new FileInfo(path).Length)!;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                BackupProblem.Failed,
                $"Không sao lưu được vào “{Folder}”: {e.Message}",
                $"No backup could be made in “{Folder}”."
            );
        }
    }

    /// <summary>Deletes what a process killed in the middle of a backup left behind.</summary>
    private void Sweep()
    {
        foreach (var torn in Directory.EnumerateFiles(Folder, "registry-*.zip.tmp"))
        {
            File.Delete(torn);
        }

        if (Directory.Exists(gate.TemporaryDirectory))
        {
            foreach (
                var folder in new DirectoryInfo(gate.TemporaryDirectory)
                    .EnumerateDirectories("backup-*")
                    .Where(d => clock.GetUtcNow() - d.LastWriteTimeUtc > TimeSpan.FromDays(1))
            )
            {
                folder.Delete(recursive: true);
            }
        }
    }
}
