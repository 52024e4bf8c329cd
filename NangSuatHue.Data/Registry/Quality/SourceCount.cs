namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The records that one import made or one person collected, and the findings among them that are too many to be listed.</summary>
public sealed class SourceCount
{
    /// <summary>Records.</summary>
    public int Rows { get; internal set; }

    /// <summary>Those complete enough for labour productivity.</summary>
    public int Complete { get; internal set; }

    /// <summary>Findings not listed, because a rule found more than are kept.</summary>
    public int Unlisted { get; internal set; }
}
