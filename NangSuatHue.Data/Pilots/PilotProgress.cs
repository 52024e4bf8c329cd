namespace NangSuatHue.Data.Pilots;

/// <summary>How a milestone stands.</summary>
public enum MilestoneState
{
    /// <summary>Still to come.</summary>
    Coming,

    /// <summary>Due within a week.</summary>
    Due,

    /// <summary>Its day has passed and nobody reported it reached.</summary>
    Late,

    /// <summary>Reached.</summary>
    Done,
}

/// <summary>A milestone with how it stands and the reports on it.</summary>
public sealed record MilestoneProgress(PilotMilestone Milestone, MilestoneState State, DateOnly? DoneOn, IReadOnlyList<PilotEntry> Entries);

/// <summary>An indicator with what was measured.</summary>
public sealed record IndicatorProgress(PilotIndicator Indicator, double? Latest, DateOnly? LatestOn, double? Share, IReadOnlyList<PilotEntry> Entries);

/// <summary>How far a running project has come. Pure: today is given.</summary>
public static class PilotProgress
{
    /// <summary>The milestones in order of their days.</summary>
    public static IReadOnlyList<MilestoneProgress> Milestones(PilotProposal proposal, IEnumerable<PilotEntry> entries, DateOnly today)
    {
        var byKey = entries.Where(e => e is { Kind: PilotEntryKind.Milestone, WithdrawnAt: null }).ToLookup(e => e.Key);
        return proposal.Milestones.OrderBy(m => m.DueOn ?? DateOnly.MaxValue).Select(m =>
        {
            var own = byKey[m.Key].OrderBy(e => e.On).ThenBy(e => e.Id).ToList();
            var last = own.Count > 0 ? own[^1] : null;
            var done = last is { Done: true };
            return new MilestoneProgress(m, done ? MilestoneState.Done : m.DueOn < today ? MilestoneState.Late : m.DueOn <= today.AddDays(7) ? MilestoneState.Due : MilestoneState.Coming, done ? last!.On : null, own);
        }).ToList();
    }

    /// <summary>
    /// The indicators with their latest measurement; the share is what of the way from baseline to target is gone, 1 for all of it, negative where it went the
    /// other way; null where nothing was measured or there is no way to go.
    /// </summary>
    public static IReadOnlyList<IndicatorProgress> Indicators(PilotProposal proposal, IEnumerable<PilotEntry> entries, PilotResult? result = null)
    {
        var byKey = entries.Where(e => e is { Kind: PilotEntryKind.Measurement, WithdrawnAt: null }).ToLookup(e => e.Key);
        return proposal.Indicators.Select(i =>
        {
            var own = byKey[i.Key].OrderBy(e => e.On).ThenBy(e => e.Id).ToList();
            var after = result?.Values.FirstOrDefault(v => v.Key == i.Key)?.After;
            var latest = after ?? (own.Count > 0 ? own[^1].Value : null);
            return new IndicatorProgress(i, latest, after is null && own.Count > 0 ? own[^1].On : null, Share(i.Baseline, i.Target, latest), own);
        }).ToList();
    }

    /// <summary>What of the way is gone.</summary>
    public static double? Share(double? baseline, double? target, double? latest) => baseline is { } b && target is { } t && latest is { } l && t != b ? (l - b) / (t - b) : null;
}
