using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>A milestone with how it stands and the reports on it.</summary>
public sealed record MilestoneProgress(
    PilotMilestone Milestone,
    MilestoneState State,
    bool IsSoon,
    DateOnly? DoneOn,
    IReadOnlyList<PilotEntry> Entries
);
