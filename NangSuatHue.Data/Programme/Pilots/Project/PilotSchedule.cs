namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What is late in a project. Pure.</summary>
public static class PilotSchedule
{
    /// <summary>How many days ahead a milestone is told of.</summary>
    public const int Ahead = 7;

    /// <summary>The milestones that have a day, the earliest first; <paramref name="done"/> holds, by key, the first day each was reported reached.</summary>
    public static IReadOnlyList<MilestoneMark> Marks(
        PilotProposal proposal,
        IReadOnlyDictionary<string, DateOnly> done,
        PilotStage stage,
        DateOnly today
    ) =>
        proposal
            .Milestones.Where(m => m.DueOn is not null)
            .OrderBy(m => m.DueOn)
            .Select(m =>
            {
                DateOnly? on = done.TryGetValue(m.Key, out var day) ? day : null;
                return new MilestoneMark(
                    m.Key,
                    m.Title,
                    m.DueOn!.Value,
                    on,
                    on is { } reached
                        ? reached > m.DueOn
                            ? MilestoneState.DoneLate
                            : MilestoneState.Done
                        : stage == PilotStage.Running && m.DueOn < today
                            ? MilestoneState.Late
                            : MilestoneState.Open
                );
            })
            .ToList();

    /// <summary>Whether a project still runs after its last day: its result report is due.</summary>
    public static bool IsPastEnd(PilotStage stage, DateOnly endsOn, DateOnly today) => stage == PilotStage.Running && endsOn < today;
}
