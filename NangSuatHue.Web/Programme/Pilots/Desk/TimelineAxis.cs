namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>The axis of a timeline: whole months of equal width. Pure.</summary>
public sealed record TimelineAxis(DateOnly First, int Months)
{
    /// <summary>The most months that are drawn: what lies beyond is cut off.</summary>
    public const int Most = 72;

    /// <summary>The last day drawn.</summary>
    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    /// <summary>The months that hold all spans, or one year; at least six. Around today where the spans want more than can be drawn.</summary>
    public static TimelineAxis Of(IEnumerable<(DateOnly From, DateOnly To)> spans, int? year, DateOnly today)
    {
        if (year is { } y and >= 1 and <= 9999)
        {
            return new(new DateOnly(y, 1, 1), 12);
        }

        var all = spans.Where(s => s.To >= s.From).ToList();
        if (all.Count == 0)
        {
            return new(new DateOnly(today.Year, 1, 1), 12);
        }

        var (from, to) = (MonthOf(all.Min(s => s.From)), MonthOf(all.Max(s => s.To)));
        if (Between(from, to) >= Most)
        {
            from = Max(from, MonthOf(today).AddMonths(-Most / 3));
            to = from.AddMonths(Math.Min(Between(from, to), Most - 1));
        }

        return new(from, Math.Max(6, Between(from, to) + 1));
    }

    /// <summary>Whether a day is drawn.</summary>
    public bool Holds(DateOnly day) => day >= First && day <= Last;

    /// <summary>Where a day begins, from 0 to 1; days beyond the axis lie at its ends.</summary>
    public double At(DateOnly day)
    {
        if (day <= First)
        {
            return 0;
        }

        return day > Last ? 1 : (Between(First, MonthOf(day)) + ((day.Day - 1.0) / DateTime.DaysInMonth(day.Year, day.Month))) / Months;
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static int Between(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
