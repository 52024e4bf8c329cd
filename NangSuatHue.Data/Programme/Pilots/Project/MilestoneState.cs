namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>How a milestone stands.</summary>
public enum MilestoneState
{
    /// <summary>Not reported, and not late: its day is to come, or the project does not run.</summary>
    Open,

    /// <summary>Its day has passed while the project runs, and nobody reported it reached.</summary>
    Late,

    /// <summary>Reported reached, in time.</summary>
    Done,

    /// <summary>Reported reached, after its day.</summary>
    DoneLate,
}
