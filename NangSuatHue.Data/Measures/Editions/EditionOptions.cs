using System.Globalization;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>On which days of a year the calendar publishes an edition of the registry's statistics.</summary>
public sealed class EditionOptions
{
    /// <summary>Days as <c>MM-dd</c>; none where only officers publish.</summary>
    public IList<string> Days { get; set; } = ["04-30", "10-31"];

    /// <summary>The latest such day up to a day; null for none.</summary>
    public DateOnly? LastDue(DateOnly today) =>
        Days.SelectMany(d =>
                (int[])[today.Year - 1, today.Year] is var years
                    ? years.Select(y =>
                        DateOnly.TryParseExact(
                            string.Create(CultureInfo.InvariantCulture, $"{y}-{d}"),
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out var day
                        )
                            ? day
                            : (DateOnly?)null
                    )
                    : []
            )
            .Where(d => d is not null && d <= today)
            .Max();
}
