using System.Data.Common;
using System.Text.Json;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Keeps the problems of a batch's last check.</summary>
internal static class ProblemStore
{
    private const int Chunk = 50;

    /// <summary>Replaces the batch's problems. In the caller's transaction.</summary>
    public static async Task SaveAsync(DbConnection connection, int batchId, IReadOnlyList<RowProblem> problems, CancellationToken ct)
    {
        await connection.ExecuteAsync("DELETE FROM import_problems WHERE batch_id = @p0", ct, batchId);
        foreach (var part in problems.Chunk(Chunk))
        {
            var values = new List<string>(part.Length);
            var args = new List<object?>(part.Length * 8);
            foreach (var p in part)
            {
                values.Add(
                    "("
                        + string.Join(
                            ",",
                            Enumerable.Range(args.Count, 8).Select(n => "@p" + n.ToString(System.Globalization.CultureInfo.InvariantCulture))
                        )
                        + ")"
                );
                args.AddRange([
                    batchId,
                    p.Row,
                    p.Column,
                    p.Value.Replace("\0", "", StringComparison.Ordinal),
                    p.Code,
                    (int)p.Severity,
                    JsonSerializer.Serialize(p.Args, ImportSettings.Json),
                    p.Repair,
                ]);
            }

            await connection.ExecuteAsync(
                $"INSERT INTO import_problems (batch_id, row, \"column\", value, code, severity, args, repair) VALUES {string.Join(",", values)}",
                ct,
                [.. args]
            );
        }
    }

    /// <summary>Gives a stored problem its sentence back.</summary>
    public static RowProblem ToProblem(ImportProblem p) =>
        new()
        {
            Row = p.Row,
            Column = p.Column,
            Value = p.Value,
            Code = p.Code,
            Severity = p.Severity,
            Repair = p.Repair,
            Args = JsonSerializer.Deserialize<List<string>>(p.Args) ?? [],
        };
}
