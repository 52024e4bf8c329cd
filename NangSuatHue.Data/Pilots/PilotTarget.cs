using NangSuatHue.Data.Reference;

namespace NangSuatHue.Data.Pilots;

/// <summary>Whether a project counts towards the plan's target, or why it does not.</summary>
public enum TargetVerdict
{
    /// <summary>Counts: its enterprise is an SME and the project ran in the year.</summary>
    Counts = 0,

    /// <summary>Another project of the same enterprise counts already.</summary>
    SameEnterprise = 1,

    /// <summary>Not submitted, or not decided.</summary>
    NotApproved = 2,

    /// <summary>Rejected.</summary>
    Rejected = 3,

    /// <summary>Approved, and has not begun.</summary>
    NotStarted = 4,

    /// <summary>Stopped before it began.</summary>
    StoppedBefore = 5,

    /// <summary>Ran, but not in this year.</summary>
    OtherYear = 6,

    /// <summary>A large enterprise.</summary>
    Large = 7,

    /// <summary>Not an enterprise in the sense of the decree: a cooperative, household business or public body.</summary>
    NotEnterprise = 8,

    /// <summary>The size is not known: no figures of the first year of the project, nor of the year before.</summary>
    NoFigures = 9,

    /// <summary>The size is not known: the figures lack what decides.</summary>
    UnknownSize = 10,
}

/// <summary>The size class of an enterprise by one year's figures.</summary>
public readonly record struct YearSize(int Year, SizeClass Class, SizeCriterion Criterion);

/// <summary>What decides whether a project counts. Days that nobody wrote are null; <see cref="RanOn"/> and <see cref="EndedEventOn"/> come from its steps.</summary>
public sealed record TargetFacts
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>The enterprise.</summary>
    public required int EnterpriseId { get; init; }

    /// <summary>Stage.</summary>
    public required PilotStage Stage { get; init; }

    /// <summary>First day as planned.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day as planned.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The day it began to run, as written.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The day it ended, as written.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The first day it came to run, by its steps.</summary>
    public DateOnly? RanOn { get; init; }

    /// <summary>The last day it came to an end, by its steps.</summary>
    public DateOnly? EndedEventOn { get; init; }

    /// <summary>Size classes of the enterprise by year.</summary>
    public IReadOnlyList<YearSize> Sizes { get; init; } = [];
}

/// <summary>When a project ran: <see cref="To"/> is null while it goes on. <see cref="Planned"/> where the first day is only the plan's.</summary>
public readonly record struct PilotRun(DateOnly From, DateOnly? To, bool Planned);

/// <summary>The verdict on one project, with what decided it.</summary>
public sealed record JudgedProject(TargetFacts Facts, TargetVerdict Verdict, PilotRun? Run, YearSize? Size);

/// <summary>
/// Target T3 of plan 439/KH-UBND: at least two SMEs build and run a pilot project (domain §6): distinct SMEs with an approved pilot that ran in the year.
/// Size: decree 80/2021/NĐ-CP, article 5, by the figures of the project's first running year, else of the year before. Pure.
/// </summary>
public static class PilotTarget
{
    /// <summary>When the project ran, by what was written, else by its steps, else, where its stage says that it ran, by its plan; null where it did not run, or nobody can say.</summary>
    public static PilotRun? RunOf(TargetFacts p)
    {
        var certain = p.Stage is PilotStage.Running or PilotStage.Reported or PilotStage.Accepted or PilotStage.NotAccepted;
        if (!certain && p.Stage != PilotStage.Stopped)
        {
            return null;
        }

        if ((p.StartedOn ?? p.RanOn) is not { } from)
        {
            // A project from a file has no steps: its stage says that it ran, its plan when. Of a stopped one nobody can say.
            return certain ? new PilotRun(p.StartsOn, End(p.StartsOn), Planned: true) : null;
        }

        return new PilotRun(from, End(from), Planned: false);

        DateOnly? End(DateOnly first) =>
            !PilotWorkflow.IsEnd(p.Stage) ? null
            : (p.EndedOn ?? p.EndedEventOn ?? p.EndsOn) is var end && end < first ? first
            : end;
    }

    /// <summary>The size that decides: of the first running year, else of the year before; one that is known before one that is not. Null without figures of either.</summary>
    public static YearSize? SizeOf(TargetFacts p, int firstYear)
    {
        var two = new[] { firstYear, firstYear - 1 }.SelectMany(y => p.Sizes.Where(s => s.Year == y)).ToList();
        return two.Where(s => s.Class != SizeClass.Unknown).Concat(two).Select(s => (YearSize?)s).FirstOrDefault();
    }

    /// <summary>A verdict for every project, in order of their ids; of several projects of an SME that ran in the year the one that began first counts.</summary>
    public static IReadOnlyList<JudgedProject> Judge(IEnumerable<TargetFacts> projects, int year, DateOnly today)
    {
        var lines = projects.Select(p => JudgeOne(p, year, today)).ToList();
        var first = lines
            .Where(l => l.Verdict == TargetVerdict.Counts)
            .GroupBy(l => l.Facts.EnterpriseId)
            .Select(g => g.OrderBy(l => l.Run!.Value.From).ThenBy(l => l.Facts.Id).First().Facts.Id)
            .ToHashSet();
        return lines
            .Select(l => l.Verdict == TargetVerdict.Counts && !first.Contains(l.Facts.Id) ? l with { Verdict = TargetVerdict.SameEnterprise } : l)
            .OrderBy(l => l.Facts.Id)
            .ToList();
    }

    private static JudgedProject JudgeOne(TargetFacts p, int year, DateOnly today)
    {
        if (RunOf(p) is not { } run)
        {
            return new(
                p,
                p.Stage switch
                {
                    PilotStage.Rejected => TargetVerdict.Rejected,
                    PilotStage.Approved => TargetVerdict.NotStarted,
                    PilotStage.Stopped => TargetVerdict.StoppedBefore,
                    _ => TargetVerdict.NotApproved,
                },
                null,
                null
            );
        }

        // What goes on has run until today, and no further.
        var (from, to) = (run.From, run.To ?? (today < run.From ? run.From : today));
        if (from > today || from.Year > year || to.Year < year)
        {
            return new(p, TargetVerdict.OtherYear, run, null);
        }

        var size = SizeOf(p, run.From.Year);
        return new(
            p,
            size?.Class switch
            {
                null => TargetVerdict.NoFigures,
                SizeClass.Micro or SizeClass.Small or SizeClass.Medium => TargetVerdict.Counts,
                SizeClass.Large => TargetVerdict.Large,
                SizeClass.NotApplicable => TargetVerdict.NotEnterprise,
                _ => TargetVerdict.UnknownSize,
            },
            run,
            size
        );
    }
}
