namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>When a mail that could not be sent is tried again. Pure.</summary>
public static class MailRetry
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(12),
    ];

    /// <summary>The wait after so many failed tries, from 1; null when it is given up, about three days after the first.</summary>
    public static TimeSpan? After(int tries) => tries - 1 < Waits.Length ? Waits[Math.Max(tries - 1, 0)] : null;
}
