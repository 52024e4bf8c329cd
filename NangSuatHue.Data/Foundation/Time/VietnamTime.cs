namespace NangSuatHue.Data.Foundation.Time;

/// <summary>
/// The day and hour in Việt Nam of an instant: UTC + 7 hours all year round (decision 121/CP of 1967; no summer time). Days that people mean (a
/// project's start, a
/// decision, a deadline, the year of a code) are these; instants are stored in UTC. Pure.
/// </summary>
public static class VietnamTime
{
    /// <summary>Clock time in Việt Nam of an instant in UTC.</summary>
    public static DateTime Local(DateTime utc) => utc.AddHours(7);

    /// <summary>The day in Việt Nam of an instant in UTC.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>Today in Việt Nam.</summary>
    public static DateOnly Today(TimeProvider clock) => Day(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whole days from one moment to another; 0 where the first is later.</summary>
    public static int WholeDays(DateTime since, DateTime now) => Math.Max(0, (int)(now - since).TotalDays);
}
