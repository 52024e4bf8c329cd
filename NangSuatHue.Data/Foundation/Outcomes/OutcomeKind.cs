namespace NangSuatHue.Data.Foundation.Outcomes;

/// <summary>How an expected call ended.</summary>
public enum OutcomeKind
{
    /// <summary>Done.</summary>
    Ok,

    /// <summary>The input breaks rules; see the issues.</summary>
    Invalid,

    /// <summary>No such record, or none that this actor may know of.</summary>
    NotFound,

    /// <summary>The actor may not do this.</summary>
    Forbidden,

    /// <summary>Somebody else changed the record first.</summary>
    Conflict,
}
