namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What a reviewer recommends.</summary>
public enum Recommendation
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Approve.</summary>
    Approve = 1,

    /// <summary>Return for revision.</summary>
    Revise = 2,

    /// <summary>Reject.</summary>
    Reject = 3,
}
