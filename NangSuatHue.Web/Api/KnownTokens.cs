using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NangSuatHue.Web.Api;

/// <summary>
/// Tokens that were found good on this server, by digest: a program that has shown one is counted by its account. Everybody else is counted by address,
/// whatever token they write: an invented one has no count of its own.
/// </summary>
public sealed class KnownTokens
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, int> accounts = new(StringComparer.Ordinal);

    /// <summary>Notes a token that was found good, and its account.</summary>
    public void Add(string header, int account)
    {
        if (accounts.Count >= Most)
        {
            accounts.Clear();
        }

        accounts[Digest(header)] = account;
    }

    /// <summary>Forgets a token that is good no longer.</summary>
    public void Remove(string header) => accounts.TryRemove(Digest(header), out _);

    /// <summary>The name under which a known token is counted; null for any other.</summary>
    public string? NameOf(string header) =>
        header.Length is > 0 and < 300 && accounts.TryGetValue(Digest(header), out var account)
            ? "account " + account.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string Digest(string header) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(header)));
}
