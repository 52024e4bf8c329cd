using System.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// Carries the value of each cell merged over several rows to the rows below its first. A row without a value of its own gets none: it is no record.
/// </summary>
internal sealed class MergedFill
{
    private readonly Dictionary<(int Row, int Column), MergedCells> tops;
    private readonly List<(MergedCells Cells, byte[] Value)> open = [];
    private readonly Queue<(int Column, byte[] Value)> due = new();

    public MergedFill(IReadOnlyList<MergedCells>? merged)
    {
        tops = (merged ?? []).Where(m => m.IsTall).DistinctBy(m => (m.Top, m.Left)).ToDictionary(m => (m.Top, m.Left));
    }

    /// <summary>Begins a row.</summary>
    public void Begin(int row)
    {
        if (tops.Count == 0)
        {
            return;
        }

        due.Clear();
        open.RemoveAll(o => o.Cells.Bottom < row);
        foreach (var (cells, value) in open.OrderBy(o => o.Cells.Left))
        {
            due.Enqueue((cells.Left, value));
        }
    }

    /// <summary>Keeps a cell's bytes as written where the rows below take them.</summary>
    public void Keep(int row, int column, ReadOnlySpan<byte> written)
    {
        if (tops.Count > 0 && tops.TryGetValue((row, column), out var cells))
        {
            var mark = Encoding.UTF8.GetBytes(CellMarks.FromAbove.ToString());
            var quoted = written.Length > 0 && written[0] == '"' ? 1 : 0;
            open.Add((cells, [.. written[..quoted], .. mark, .. written[quoted..]]));
        }
    }

    /// <summary>The next value due before a column; one due at <paramref name="taken"/>, which has a value of its own, is passed over.</summary>
    public (int Column, byte[] Value)? Next(int before, int taken)
    {
        while (due.TryPeek(out var next) && next.Column <= before)
        {
            if (next.Column == before && next.Column == taken)
            {
                due.Dequeue();
                continue;
            }

            return next.Column < before ? due.Dequeue() : null;
        }

        return null;
    }
}
