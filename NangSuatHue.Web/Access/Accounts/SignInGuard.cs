using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>
/// Slows the guessing of passwords without shutting anybody out of an account. Wrong passwords are counted by account and place: a known device is a place
/// of its own, others are one by their address, and all unknown ones together are a slower count. Whoever guesses at an account from elsewhere makes only
/// other unknown devices wait. Right passwords count nowhere. Kept in memory: a restart forgets it.
/// </summary>
public sealed class SignInGuard(TimeProvider clock, int failuresPerMinute)
{
    private const int Free = 5,
        FreeOfStrangers = 60,
        MostKept = 20_000;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15),
        Longest = TimeSpan.FromMinutes(15),
        Memory = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Strikes> strikes = new(StringComparer.Ordinal);

    /// <summary>How long the next try must wait; null for not at all.</summary>
    public TimeSpan? Wait(string account, IPAddress? address, bool known)
    {
        var now = clock.GetUtcNow();
        var until = Keys(account, address, known).Max(k => strikes.TryGetValue(k.Key, out var s) ? s.Until : DateTimeOffset.MinValue);
        return until > now ? until - now : null;
    }

    /// <summary>Counts a wrong password.</summary>
    public void Fail(string account, IPAddress? address, bool known)
    {
        var now = clock.GetUtcNow();
        if (strikes.Count > MostKept)
        {
            foreach (var old in strikes.Where(s => s.Value.Last < now - Memory || strikes.Count > 2 * MostKept).Select(s => s.Key).ToList())
            {
                strikes.TryRemove(old, out _);
            }
        }

        foreach (var (key, free, window) in Keys(account, address, known))
        {
            strikes.AddOrUpdate(key, _ => Next(new Strikes(0, now, now, now), free, window, now), (_, s) => Next(s, free, window, now));
        }
    }

    /// <summary>The right password was typed there: the count of that place begins anew.</summary>
    public void Succeed(string account, IPAddress? address, bool known) => strikes.TryRemove(Keys(account, address, known)[0].Key, out _);

    private static Strikes Next(Strikes s, int free, TimeSpan? window, DateTimeOffset now)
    {
        var fresh = window is { } length ? now - s.Began >= length : now - s.Last > Memory;
        var (began, count) = fresh ? (now, 1) : (s.Began, s.Count + 1);
        var wait =
            count < free ? TimeSpan.Zero
            : window is { } whole ? began + whole - now
            : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(count - free, 10)));
        return new Strikes(count, began, now, now + wait);
    }

    private (string Key, int Free, TimeSpan? Window)[] Keys(string account, IPAddress? address, bool known)
    {
        var (who, where) = (account.Trim().ToLowerInvariant(), Place(address));
        return known
            ? [($"{who}|known", Free, null)]
            :
            [
                ($"{who}|{where}", Free, null),
                ($"{who}|strangers", FreeOfStrangers, null),
                ($"|{where}", failuresPerMinute, TimeSpan.FromMinutes(1)),
            ];
    }

    /// <summary>An address; of the sixth version its network, since one subscriber has all of that.</summary>
    internal static string Place(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))
            : plain?.ToString() ?? "";
    }

    private sealed record Strikes(int Count, DateTimeOffset Began, DateTimeOffset Last, DateTimeOffset Until);
}
