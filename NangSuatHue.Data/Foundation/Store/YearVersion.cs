namespace NangSuatHue.Data.Foundation.Store;

/// <summary>How often the figures of a year, or what is applied in it, changed. Year 0 counts every change of the registry.</summary>
public sealed class YearVersion
{
    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>The count.</summary>
    public long Version { get; set; }
}
