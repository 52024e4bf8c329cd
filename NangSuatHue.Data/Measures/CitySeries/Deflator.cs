namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>An index of prices with its source, by year; the index numbers have one base.</summary>
public sealed record Deflator(string Indicator, IReadOnlyDictionary<int, double> Index, string Source)
{
    /// <summary>The index of two years; null unless both are known.</summary>
    public (double Before, double After)? Between(int before, int after) =>
        Index.TryGetValue(before, out var a) && Index.TryGetValue(after, out var b) ? (a, b) : null;
}
