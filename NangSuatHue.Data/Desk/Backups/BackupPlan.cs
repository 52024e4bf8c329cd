using System.Globalization;
using System.Text.RegularExpressions;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>When a scheduled backup is due and which ones may go. Pure: no clock, no disk.</summary>
public static partial class BackupPlan
{
    /// <summary>The file name of the scheduled backup with this number.</summary>
    public static string Name(int number, DateTimeOffset madeAt) =>
        string.Create(CultureInfo.InvariantCulture, $"registry-{number:000000}-{madeAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.zip");

    /// <summary>Reads a file name; null when it is not a scheduled backup's, which is then never touched.</summary>
    public static BackupFile? Read(string path, long bytes)
    {
        var match = NamePattern().Match(System.IO.Path.GetFileName(path));
        return
            match.Success
            && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTimeOffset.TryParseExact(
                match.Groups[2].ValueSpan,
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? new BackupFile(path, number, at, bytes)
            : null;
    }

    /// <summary>Whether the newest backup is too old, or claims a time that has not come yet because the clock was set back.</summary>
    public static bool IsDue(BackupFile? newest, DateTimeOffset now, TimeSpan every) =>
        newest is null || now - newest.MadeAt >= every || newest.MadeAt > now;

    /// <summary>
    /// What may be deleted: all but the <paramref name="keep"/> made last and, of each of the last <paramref name="keepMonthly"/> months that
    /// older ones cover, the one made last.
    /// </summary>
    public static IReadOnlyList<BackupFile> Expired(IEnumerable<BackupFile> all, int keep, int keepMonthly)
    {
        var older = all.OrderByDescending(b => b.Number).Skip(Math.Max(keep, 1)).ToList();
        var monthly = older
            .GroupBy(b => (b.MadeAt.Year, b.MadeAt.Month))
            .OrderByDescending(m => m.Key)
            .Take(keepMonthly)
            .Select(m => m.First())
            .ToHashSet();
        return [.. older.Where(b => !monthly.Contains(b))];
    }

    [GeneratedRegex(@"^registry-(\d{6,9})-(\d{8}T\d{6}Z)\.zip\z")]
    private static partial Regex NamePattern();
}
