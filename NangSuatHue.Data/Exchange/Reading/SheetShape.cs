namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Where the cells of a converted sheet stood in the workbook.</summary>
internal sealed class SheetShape
{
    private const int Most = 20;
    private readonly List<int> rows = [];
    private readonly List<int> hiddenRows = [];
    private readonly List<int> hiddenColumns = [];

    /// <summary>The sheet's own row of each line written, from 1.</summary>
    public IReadOnlyList<int> Rows => rows;

    /// <summary>Merged cells.</summary>
    public List<MergedCells> Merged { get; } = [];

    /// <summary>Rows with values that are hidden or filtered away, the first of them.</summary>
    public IReadOnlyList<int> HiddenRows => hiddenRows;

    /// <summary>How many rows with values are hidden.</summary>
    public int HiddenRowCount { get; private set; }

    /// <summary>Hidden columns, from 0.</summary>
    public IReadOnlyList<int> HiddenColumns => hiddenColumns;

    /// <summary>A line was written.</summary>
    public void AddRow(int row, bool hidden)
    {
        rows.Add(row);
        if (hidden && HiddenRowCount++ < Most)
        {
            hiddenRows.Add(row);
        }
    }

    /// <summary>Columns are hidden, both ends from 0.</summary>
    public void HideColumns(int first, int last)
    {
        for (var i = first; i <= last && hiddenColumns.Count < Most; i++)
        {
            hiddenColumns.Add(i);
        }
    }
}
