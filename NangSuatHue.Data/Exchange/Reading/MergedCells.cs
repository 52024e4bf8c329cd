namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Cells of a sheet joined into one. Rows from 1, columns from 0, both ends included.</summary>
internal readonly record struct MergedCells(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Whether it spans several rows.</summary>
    public bool IsTall => Bottom > Top;
}
