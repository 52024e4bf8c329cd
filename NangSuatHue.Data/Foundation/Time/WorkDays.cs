namespace NangSuatHue.Data.Foundation.Time;

/// <summary>
/// Working days in Việt Nam: no Saturdays, Sundays and public holidays (Labour Code 45/2019/QH14, article 112), and the day after a holiday that
/// falls on a day of
/// rest (article 111). The days of Tết and of the Hùng Kings follow the moon and stand here as data, year by year. Pure.
/// </summary>
public static class WorkDays
{
    /// <summary>Holidays on the same day every year: New Year, 30 April, 1 May, the National Day and the day before it.</summary>
    public static IReadOnlyList<(int Month, int Day)> Fixed { get; } = [(1, 1), (4, 30), (5, 1), (9, 1), (9, 2)];

    /// <summary>First day of the first lunar month and the tenth of the third, by year; after the last of them only the fixed holidays are known.</summary>
    public static IReadOnlyList<(DateOnly Tet, DateOnly HungKings)> Lunar { get; } =
    [
        (new(2025, 1, 29), new(2025, 4, 7)),
        (new(2026, 2, 17), new(2026, 4, 26)),
        (new(2027, 2, 6), new(2027, 4, 16)),
        (new(2028, 1, 26), new(2028, 4, 4)),
    ];

    /// <summary>Whether offices are open.</summary>
    public static bool IsWorking(DateOnly day) => !IsRest(day) && !IsHoliday(day) && !IsMadeUp(day);

    /// <summary>The day that lies so many working days after a day: what comes on Friday must be answered by Tuesday when the days are two.</summary>
    public static DateOnly After(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Tết has five days: the last of the old year and four of the new.</summary>
    private static bool IsHoliday(DateOnly day) =>
        Fixed.Contains((day.Month, day.Day)) || Lunar.Any(l => l.HungKings == day || (day >= l.Tet.AddDays(-1) && day <= l.Tet.AddDays(3)));

    private static bool IsRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Each holiday on a day of rest moves to the next day that is neither; in the order of the calendar.</summary>
    private static bool IsMadeUp(DateOnly day)
    {
        var owed = 0;
        for (var d = day.AddDays(-12); d <= day; d = d.AddDays(1))
        {
            if (IsHoliday(d) && IsRest(d))
            {
                owed++;
            }
            else if (!IsRest(d) && !IsHoliday(d) && owed > 0)
            {
                if (d == day)
                {
                    return true;
                }

                owed--;
            }
        }

        return false;
    }
}
