namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>The row goes in; have a look.</summary>
    Warning = 0,

    /// <summary>The row repeats another and is left out.</summary>
    Duplicate = 1,

    /// <summary>The row is rejected.</summary>
    Error = 2,
}
