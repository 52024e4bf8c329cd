using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// What the rules found, by year, each kept until <see cref="YearVersion"/> says that the year or one beside it changed. A year is read by one reader
/// at a time, in a
/// snapshot with the versions it belongs to; the others wait for that result. One instance for all.
/// </summary>
public sealed class QualityYears
{
    private const int MostKept = 12;
    private readonly SemaphoreSlim computing = new(1);
    private readonly Dictionary<int, (string Versions, YearQuality Quality)> known = [];

    /// <summary>What was found in a year, computing it only where something changed.</summary>
    internal async Task<YearQuality> GetAsync(DbConnection connection, int year, CancellationToken ct)
    {
        await computing.WaitAsync(ct);
        try
        {
            if (known.TryGetValue(year, out var kept) && kept.Versions == Versions(await YearVersions.ReadAsync(connection, ct), year))
            {
                return kept.Quality;
            }

            await connection.ExecuteAsync(Dialect.Of(connection).BeginSnapshot, ct);
            try
            {
                var versions = Versions(await YearVersions.ReadAsync(connection, ct), year);
                var quality = (await ScanAsync(connection, [year], ct))[0] with
                {
                    Illustrative =
                        await connection.ScalarAsync<int>(
                            "SELECT count(*) FROM (SELECT 1 FROM enterprises e WHERE e.illustrative = @p1 AND EXISTS (SELECT 1 FROM "
                                + "year_figures y WHERE y.enterprise_id = e.id AND y.year = @p0) LIMIT 1) q",
                            ct,
                            year,
                            true
                        ) > 0,
                };
                if (known.Count >= MostKept && !known.ContainsKey(year))
                {
                    known.Remove(known.Keys.First());
                }

                known[year] = (versions, quality);
                return quality;
            }
            finally
            {
                await connection.RollBackAsync();
            }
        }
        finally
        {
            computing.Release();
        }
    }

    /// <summary>Looks through the latest year, so that hardly a reader waits for it.</summary>
    public async Task KeepReadyAsync(DbGate gate, CancellationToken ct = default)
    {
        await using var connection = await gate.OpenAsync(ct);
        if (await FindFindings.YearsAsync(connection, ct) is [var latest, ..])
        {
            await GetAsync(connection, latest, ct);
        }
    }

    /// <summary>Forgets a year where verdicts used up half of what was listed of a rule that found more, so that the next come into the list.</summary>
    internal async Task RefillAsync(int year, Func<Finding, bool> isOpen, CancellationToken ct)
    {
        await computing.WaitAsync(ct);
        try
        {
            if (
                known.TryGetValue(year, out var kept)
                && kept.Quality.Unlisted.Keys.Any(rule =>
                    kept.Quality.Findings.Count(f => f.Rule == rule && isOpen(f)) * 2 < kept.Quality.Unjudged.GetValueOrDefault(rule)
                )
            )
            {
                known.Remove(year);
            }
        }
        finally
        {
            computing.Release();
        }
    }

    /// <summary>Reads the asked years and those beside them once, an enterprise at a time, in the order of the index on enterprise and year.</summary>
    internal static async Task<IReadOnlyList<YearQuality>> ScanAsync(DbConnection connection, IReadOnlyList<int> years, CancellationToken ct)
    {
        var archived = new HashSet<int>();
        await foreach (var id in connection.QueryAsync<int>($"SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D}", ct))
        {
            archived.Add(id);
        }

        var verdicts = new Dictionary<int, Verdicts>();
        foreach (var year in years)
        {
            verdicts[year] = await Verdicts.ReadAsync(connection, year, ct);
        }

        var scan = new QualityScan(years, f => verdicts[f.Row.Year].Of(f) is not null, y => verdicts[y.Year].Touch(y.EnterpriseId));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var enterprise = new List<YearRow>();
        var through = Dialect.Of(connection).Through("IX_year_figures_enterprise_id_year");
        var read = string.Join(
            ", ",
            years.SelectMany(y => (int[])[y - 2, y - 1, y, y + 1]).Distinct().Order().Select(y => y.ToString(CultureInfo.InvariantCulture))
        );
        var columns = string.Join(", ", JudgedFigures.Fields.Select(f => $"CAST({f.Column} AS double precision)"));
        await foreach (
            var r in connection.RowsAsync(
                $"""
                SELECT id, enterprise_id, year, vsic_edition, division, section, commune_code, size_class, batch_id, collector, {columns}
                FROM year_figures {through} WHERE year IN ({read}) ORDER BY enterprise_id, year
                """,
                ct
            )
        )
        {
            var id = r.GetInt32(1);
            if (archived.Contains(id))
            {
                continue;
            }

            if (enterprise.Count > 0 && enterprise[0].EnterpriseId != id)
            {
                scan.Add(enterprise);
                enterprise.Clear();
            }

            enterprise.Add(Row(r, texts));
        }

        if (enterprise.Count > 0)
        {
            scan.Add(enterprise);
        }

        return scan.Finish();
    }

    /// <summary>A row by its columns' places: a million are read. Texts, which repeat as often, are kept once.</summary>
    private static YearRow Row(DbDataReader r, Dictionary<string, string> texts)
    {
        var row = new YearRow
        {
            FiguresId = r.GetInt32(0),
            EnterpriseId = r.GetInt32(1),
            Year = r.GetInt32(2),
            Edition = (VsicEdition)r.GetInt32(3),
            Division = Text(4),
            Section = Text(5),
            Commune = Text(6),
            Size = (SizeClass)r.GetInt32(7),
            BatchId = r.IsDBNull(8) ? null : r.GetInt32(8),
            Collector = Text(9),
        };
        for (var i = 0; i < JudgedFigures.Count; i++)
        {
            if (!r.IsDBNull(10 + i))
            {
                row[(Figure)i] = r.GetDouble(10 + i);
            }
        }

        return row;

        string? Text(int i)
        {
            if (r.IsDBNull(i))
            {
                return null;
            }

            var text = r.GetString(i);
            return texts.TryGetValue(text, out var same) ? same
                : texts.Count < 100_000 ? texts[text] = text
                : text;
        }
    }

    private static string Versions(Dictionary<int, long> versions, int year) =>
        string.Join(' ', Enumerable.Range(year - 2, 4).Select(y => versions.GetValueOrDefault(y).ToString(CultureInfo.InvariantCulture)));
}
