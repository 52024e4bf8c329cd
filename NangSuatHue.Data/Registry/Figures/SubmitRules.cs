using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What figures need before they are sent: those without which neither size class nor productivity can be told. Pure.</summary>
public static class SubmitRules
{
    /// <summary>Fields that must be there to send.</summary>
    public static IReadOnlyList<string> Required { get; } = ["netRevenue", "employees"];

    /// <summary>The rule of the year: figures of a year that is not over are kept as a draft, not sent. Null where it is over.</summary>
    public static Issue? CheckYear(int year, DateOnly today) =>
        year >= today.Year ? new Issue("year", "year_open", year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;

    /// <summary>The broken rules.</summary>
    public static List<Issue> Check(YearFigures figures) =>
        YearFacts
            .Numbers.Where(f => Required.Contains(f.Name) && YearFacts.Get(figures, f) is null)
            .Select(f => new Issue(f.Name, "required"))
            .ToList();
}
