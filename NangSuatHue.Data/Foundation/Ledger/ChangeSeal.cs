using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>
/// The seal of one row of the history: SHA-256 over the seal before it and the row. Every value goes in as a digest with a salt of its own (RFC 6234's
/// HMAC), so that a value and its salt can be erased while the digest, and with it the chain, stays. Pure.
/// </summary>
internal sealed class ChangeSeal
{
    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Trace> traces;
    private readonly byte[]? salt;

    /// <summary>What stands in <c>changes.salt</c> once a value of the row was erased: each value's own salt, or what is left of the erased one.</summary>
    /// <param name="Salt">The salt of the value that stands.</param>
    /// <param name="Digest">The digest of the value that stood; null where it still stands.</param>
    internal sealed record Trace(string Salt, string? Digest = null);

    /// <summary>The salts of a row with erased values, and what each erasure left of the row.</summary>
    /// <param name="Values">By value.</param>
    /// <param name="Erasures">The digest of the row after each erasure, by the row of history that tells of the erasure.</param>
    internal sealed record Erased(SortedDictionary<string, Trace> Values, SortedDictionary<string, string> Erasures);

    /// <summary>Takes a row as it is stored.</summary>
    /// <exception cref="FormatException">The salt is none.</exception>
    public ChangeSeal(Change row, string salt)
    {
        Put("actor", row.Actor);
        Put("reason", row.Reason);
        PutAll("before.", row.Before);
        PutAll("after.", row.After);
        if (salt.StartsWith('{'))
        {
            After = Read(salt);
            traces = After.Values;
        }
        else
        {
            this.salt = Convert.FromHexString(salt);
            traces = new(StringComparer.Ordinal);
        }
    }

    /// <summary>The erasures of the row; null for none.</summary>
    public Erased? After { get; }

    /// <summary>A fresh salt for a row.</summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The seal that follows <paramref name="previous"/>.</summary>
    public string Seal(string previous, long number, Change row) => Hash($"{previous}\n{number}\n{Facts(row)}\n{Digests(standing: false)}");

    /// <summary>The digest of the row as an erasure left it.</summary>
    public string State(Change row) => Hash($"{Facts(row)}\n{Digests(standing: true)}");

    /// <summary>
    /// The salts after an erasure: what the other values need stays, the salts of the values that differ in <paramref name="now"/> go. The state must be
    /// added under the erasure's number once that is known.
    /// </summary>
    public Erased Erase(Change now)
    {
        var left = new ChangeSeal(now, NewSalt()).values;
        var kept = new SortedDictionary<string, Trace>(StringComparer.Ordinal);
        foreach (var name in values.Keys.Union(traces.Keys))
        {
            var trace = traces.GetValueOrDefault(name);
            var same = left.GetValueOrDefault(name) == values.GetValueOrDefault(name);
            kept[name] =
                trace?.Digest is not null ? (same ? trace : trace with { Salt = NewSalt() })
                : same ? new Trace(Convert.ToHexStringLower(SaltOf(name)))
                : new Trace(NewSalt(), Digest(name));
        }

        return new Erased(kept, new(After?.Erasures ?? [], StringComparer.Ordinal));
    }

    /// <summary>The text of <c>changes.salt</c> for a row with erased values.</summary>
    public static string Write(Erased erased) => JsonSerializer.Serialize(erased);

    private static Erased Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Erased>(text) is { Values: not null, Erasures: not null } erased
                && erased.Values.Values.All(t => t is { Salt: not null } && IsHex(t.Salt) && (t.Digest is null || IsHex(t.Digest)))
                && erased.Erasures.All(e => long.TryParse(e.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _) && e.Value is not null)
                ? erased
                : throw new FormatException("No salts.");
        }
        catch (JsonException e)
        {
            throw new FormatException("No salts.", e);
        }
    }

    private static bool IsHex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);

    private static string Facts(Change r) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{r.Id}|{r.At.Ticks / 10}|{r.ActorId}|{r.BatchId}|{r.BatchRow}|{(int)r.Entity}|{r.EntityId}|{r.EnterpriseId}|{r.Year}|{(int)r.Action}"
        );

    private string Digests(bool standing)
    {
        var text = new StringBuilder();
        foreach (var name in values.Keys.Union(traces.Keys).Order(StringComparer.Ordinal))
        {
            text.Append(name).Append('=').Append(standing ? Digest(name) : traces.GetValueOrDefault(name)?.Digest ?? Digest(name)).Append('\n');
        }

        return text.ToString();
    }

    private string Digest(string name) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(SaltOf(name), Encoding.UTF8.GetBytes(values.GetValueOrDefault(name) ?? "")));

    private byte[] SaltOf(string name) =>
        salt is not null ? HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(name))
        : traces.TryGetValue(name, out var trace) ? Convert.FromHexString(trace.Salt)
        : [];

    private void PutAll(string prefix, string? json)
    {
        if (json is null)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var p in document.RootElement.EnumerateObject())
                {
                    Put(prefix + p.Name, p.Value.ValueKind == JsonValueKind.String ? "'" + p.Value.GetString() : p.Value.GetRawText());
                }

                Put(prefix, "{}");
                return;
            }
        }
        catch (JsonException)
        {
            // What is no document is sealed as the text that it is.
        }

        Put(prefix, json);
    }

    private void Put(string name, string? value)
    {
        if (value is not null)
        {
            values[name] = value;
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
