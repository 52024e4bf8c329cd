namespace NangSuatHue.Data.Registry.Quality;

/// <summary>How many records of a group are filled, and with what.</summary>
public sealed class FilledCount
{
    /// <summary>Records.</summary>
    public int Rows { get; private set; }

    /// <summary>Those complete enough for labour productivity.</summary>
    public int Complete { get; private set; }

    /// <summary>Records that have each figure, in the order of <see cref="Figure"/>.</summary>
    public int[] Filled { get; } = new int[JudgedFigures.Count];

    internal void Add(YearRow row)
    {
        Rows++;
        Complete += row.IsComplete ? 1 : 0;
        for (var i = 0; i < Filled.Length; i++)
        {
            Filled[i] += row.Has((Figure)i) ? 1 : 0;
        }
    }
}
