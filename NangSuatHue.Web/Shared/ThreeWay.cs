namespace NangSuatHue.Web.Shared;

/// <summary>Brings together what two people changed in the same record. Pure.</summary>
public static class ThreeWay
{
    /// <summary>
    /// Takes over into <paramref name="mine"/> what only the other changed; gives those fields, and the ones that both changed to different texts. What the
    /// reader did not touch is never called the reader's.
    /// </summary>
    public static (IReadOnlyList<string> Taken, IReadOnlyList<string> Both) Merge(
        IReadOnlyDictionary<string, string?> began,
        IDictionary<string, string?> mine,
        IReadOnlyDictionary<string, string?> theirs
    )
    {
        var (taken, both) = (new List<string>(), new List<string>());
        foreach (var (name, text) in theirs)
        {
            var (then, own, now) = (Text(began.GetValueOrDefault(name)), Text(mine.TryGetValue(name, out var m) ? m : null), Text(text));
            if (now == then || now == own)
            {
                continue;
            }

            if (own == then)
            {
                mine[name] = text;
                taken.Add(name);
            }
            else
            {
                both.Add(name);
            }
        }

        return (taken, both);
    }

    private static string Text(string? text) => text?.Trim() ?? "";
}
