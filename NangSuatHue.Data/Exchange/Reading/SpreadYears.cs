namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Columns of several years side by side: which positions belong to each year.</summary>
/// <param name="Years">Years in order, each with the positions of its columns.</param>
internal sealed record SpreadYears(IReadOnlyList<(int Year, IReadOnlyList<int> Positions)> Years)
{
    /// <summary>The most years side by side.</summary>
    public const int Most = 64;

    /// <summary>
    /// Whether the current record has no value in any column of a year. A record that is blank in every year is read once, so that it is not lost.
    /// </summary>
    public bool IsBlank(SheetReader sheet, int index) =>
        IsBlankYear(sheet, index) && (index > 0 || Enumerable.Range(1, Years.Count - 1).Any(i => !IsBlankYear(sheet, i)));

    private bool IsBlankYear(SheetReader sheet, int index)
    {
        foreach (var position in Years[index].Positions)
        {
            if (sheet.Cell(position).Length > 0)
            {
                return false;
            }
        }

        return true;
    }
}
