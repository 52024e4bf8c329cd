namespace NangSuatHue.Web.Charts;

/// <summary>The kinds of chart.</summary>
public enum ChartType
{
    /// <summary>Bars.</summary>
    Bar,

    /// <summary>Lines.</summary>
    Line,

    /// <summary>Parts of a whole.</summary>
    Donut,

    /// <summary>Bars and lines; each series says which.</summary>
    Mixed,

    /// <summary>A table of cells, the darker the more; a series is a row.</summary>
    Heatmap,

    /// <summary>Points by two values.</summary>
    Scatter,
}
