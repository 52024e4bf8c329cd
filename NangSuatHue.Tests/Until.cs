using System.Globalization;

namespace NangSuatHue.Tests;

/// <summary>Waits for what comes by itself: asks again and again until it is there, and fails by name when it does not come in time.</summary>
internal static class Until
{
    /// <summary>Waits for an answer that is not null.</summary>
    /// <param name="ask">Asked at once and then at each beat.</param>
    /// <param name="what">What is waited for, for the failure's sentence.</param>
    /// <param name="seconds">The longest wait.</param>
    /// <param name="beat">Milliseconds between two questions.</param>
    public static async Task<T> GivesAsync<T>(Func<Task<T?>> ask, string what, int seconds = 30, int beat = 150)
        where T : class
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(beat));
        var end = Environment.TickCount64 + seconds * 1000L;
        do
        {
            if (await ask() is { } answer)
            {
                return answer;
            }
        } while (Environment.TickCount64 < end && await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken));

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{what} did not come within {seconds} s."));
    }

    /// <summary>Waits until something holds.</summary>
    public static Task HoldsAsync(Func<Task<bool>> holds, string what, int seconds = 30, int beat = 150) =>
        GivesAsync(async () => await holds() ? what : null, what, seconds, beat);
}
