using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Two records side by side: their values by column, versions, and how much points to each.</summary>
public sealed record MergeSides(
    IReadOnlyDictionary<string, object?> First,
    IReadOnlyDictionary<string, object?> Second,
    IReadOnlyList<(string Table, int First, int Second)> Pointing
)
{
    /// <summary>The version of a side.</summary>
    public static int Version(IReadOnlyDictionary<string, object?> side) => Convert.ToInt32(side["version"], CultureInfo.InvariantCulture);
}

/// <summary>Reads two records of a kind to be compared.</summary>
public sealed class CompareRecords(DbGate gate)
{
    /// <summary>Both records side by side. NotFound where one is gone.</summary>
    public async Task<Outcome<MergeSides>> RunAsync(Actor actor, MergeKind kind, int first, int second, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var rows = await RowImages.ReadAsync(connection, kind.Table, "id = @p0 OR id = @p1", ct, first, second);
        if (rows.Count != 2)
        {
            return OutcomeKind.NotFound;
        }

        var pointing = new List<(string, int, int)>();
        foreach (var p in Pointer.To(gate.Features, kind))
        {
            async Task<int> CountAsync(int id) => await connection.ScalarAsync<int>($"SELECT count(*) FROM {p.Table} WHERE {p.Column} = @p0", ct, id);
            pointing.Add((p.Table, await CountAsync(first), await CountAsync(second)));
        }

        return new MergeSides(rows.Single(r => RowImages.Id(r) == first), rows.Single(r => RowImages.Id(r) == second), pointing);
    }
}
