using System.Globalization;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>One doubt about one yearly record.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required QualityRule Rule { get; init; }

    /// <summary>The figure where a person looks first.</summary>
    public required Figure Field { get; init; }

    /// <summary>The numbers of the rule's sentence.</summary>
    public required IReadOnlyList<double> Numbers { get; init; }

    /// <summary>The stored figures that were judged. Peers are not among them: they change with every import, the judged record does not.</summary>
    public required IReadOnlyList<JudgedValue> Judged { get; init; }

    /// <summary>How far beyond the bound, to rank findings of one rule; the greater the worse.</summary>
    public required double Score { get; init; }

    /// <summary>The yearly record.</summary>
    public required YearRow Row { get; init; }

    /// <summary>The peers of an outlier; null for the other rules.</summary>
    public ComparedGroup? Peers { get; init; }

    /// <summary>
    /// What a verdict remembers of the values: figure, year and value of each, in order. While the stored values give the same text, the verdict stands.
    /// </summary>
    public string Fingerprint => fingerprint ??= Write(Judged);

    private string? fingerprint;

    /// <summary>The fingerprint of judged values: <c>netRevenue@2024=52000000000;…</c>.</summary>
    public static string Write(IEnumerable<JudgedValue> judged) =>
        string.Join(
            ';',
            judged
                .OrderBy(j => j.Figure)
                .ThenBy(j => j.Year)
                .Select(j =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{j.Figure.Field().Name}@{j.Year}={(double.IsNaN(j.Value) ? "" : j.Value.ToString("R", CultureInfo.InvariantCulture))}"
                    )
                )
        );

    /// <summary>Reads what <see cref="Write"/> wrote; what is not understood is left out.</summary>
    public static IReadOnlyList<JudgedValue> Read(string fingerprint)
    {
        var judged = new List<JudgedValue>();
        foreach (var part in fingerprint.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (at, equals) = (part.IndexOf('@', StringComparison.Ordinal), part.IndexOf('=', StringComparison.Ordinal));
            if (
                at > 0
                && equals > at
                && JudgedFigures.Find(part[..at]) is { } figure
                && int.TryParse(part.AsSpan(at + 1, equals - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            )
            {
                judged.Add(
                    new JudgedValue(
                        figure,
                        year,
                        double.TryParse(part.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN
                    )
                );
            }
        }

        return judged;
    }
}
