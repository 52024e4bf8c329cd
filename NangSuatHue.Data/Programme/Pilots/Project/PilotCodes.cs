using System.Globalization;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Codes of pilot projects: <c>DA-2026-001</c>, counted by year. Pure.</summary>
public static class PilotCodes
{
    /// <summary>What the codes of a year begin with.</summary>
    public static string Prefix(int year) => string.Create(CultureInfo.InvariantCulture, $"DA-{year}-");

    /// <summary>The next free code of a year; of codes that somebody gave otherwise, only those that look like one of ours are counted on.</summary>
    public static string Next(int year, IEnumerable<string> taken)
    {
        var prefix = Prefix(year);
        var last = taken
            .Where(c => c.StartsWith(prefix, StringComparison.Ordinal) && c.Length - prefix.Length is >= 3 and <= 6)
            .Select(c => int.TryParse(c.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty()
            .Max();
        return prefix + (last + 1).ToString("000", CultureInfo.InvariantCulture);
    }
}
