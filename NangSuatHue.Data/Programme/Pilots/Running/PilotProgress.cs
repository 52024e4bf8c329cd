using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>How far a running project has come. Pure: today is given.</summary>
public static class PilotProgress
{
    /// <summary>The milestones in order of their days.</summary>
    public static IReadOnlyList<MilestoneProgress> Milestones(
        PilotProposal proposal,
        PilotStage stage,
        IEnumerable<PilotEntry> entries,
        DateOnly today
    )
    {
        var byKey = entries.Where(e => e is { Kind: PilotEntryKind.Milestone, WithdrawnAt: null, Key: not null }).ToLookup(e => e.Key!);
        var done = byKey.Where(g => g.Any(e => e.Done)).ToDictionary(g => g.Key, g => g.Where(e => e.Done).Min(e => e.On));
        var marks = PilotSchedule.Marks(proposal, done, stage, today).ToDictionary(m => m.Key);
        return proposal
            .Milestones.OrderBy(m => m.DueOn ?? DateOnly.MaxValue)
            .Select(m =>
            {
                var mark = marks.GetValueOrDefault(m.Key);
                var soon = mark is { State: MilestoneState.Open } && stage == PilotStage.Running && mark.DueOn <= today.AddDays(PilotSchedule.Ahead);
                return new MilestoneProgress(
                    m,
                    mark?.State ?? MilestoneState.Open,
                    soon,
                    mark?.DoneOn,
                    byKey[m.Key].OrderBy(e => e.On).ThenBy(e => e.Id).ToList()
                );
            })
            .ToList();
    }

    /// <summary>
    /// The indicators with their latest measurement; the share is what of the way from baseline to target is gone, 1 for all of it, negative where it went the
    /// other way; null where nothing was measured or there is no way to go.
    /// </summary>
    public static IReadOnlyList<IndicatorProgress> Indicators(PilotProposal proposal, IEnumerable<PilotEntry> entries, PilotResult? result = null)
    {
        var byKey = entries.Where(e => e is { Kind: PilotEntryKind.Measurement, WithdrawnAt: null }).ToLookup(e => e.Key);
        return proposal
            .Indicators.Select(i =>
            {
                var own = byKey[i.Key].OrderBy(e => e.On).ThenBy(e => e.Id).ToList();
                var after = result?.Values.FirstOrDefault(v => v.Key == i.Key)?.After;
                var latest = after ?? (own.Count > 0 ? own[^1].Value : null);
                return new IndicatorProgress(i, latest, after is null && own.Count > 0 ? own[^1].On : null, Share(i.Baseline, i.Target, latest), own);
            })
            .ToList();
    }

    /// <summary>What of the way is gone.</summary>
    public static double? Share(double? baseline, double? target, double? latest) =>
        baseline is { } b && target is { } t && latest is { } l && t != b ? (l - b) / (t - b) : null;
}
