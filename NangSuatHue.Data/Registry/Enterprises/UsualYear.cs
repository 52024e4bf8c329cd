namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>
/// The year that a page opens with: the latest one that is not just beginning. A year of which the first few enterprises have sent figures would turn every
/// headline over. Pure.
/// </summary>
public static class UsualYear
{
    /// <summary>A year counts from a fifth of the enterprises that the fullest year has.</summary>
    public const double Share = 0.2;

    /// <summary>The latest year that has enough; null where there is none.</summary>
    /// <param name="years">How many enterprises have figures, by year.</param>
    public static int? Of(IReadOnlyCollection<(int Year, int Count)> years) =>
        years.Count == 0 ? null : years.Where(y => y.Count >= years.Max(x => x.Count) * Share).Max(y => y.Year);
}
