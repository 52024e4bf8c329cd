using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>
/// Target T3 of plan 439/KH-UBND: at least two SMEs build and run a pilot project (domain §6): distinct SMEs with an approved pilot that ran in the year.
/// Size: decree 80/2021/NĐ-CP, article 5, by the figures of the project's first running year, else of the year before. Pure.
/// </summary>
public static class PilotTarget
{
    /// <summary>
    /// When the project ran, by what was written, else by its steps, else, where its stage says that it ran, by its plan; null where it did not run,
    /// or nobody can say.
    /// </summary>
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
            !PilotWorkflow.Flow.IsEnd(p.Stage) ? null
            : (p.EndedOn ?? p.EndedEventOn ?? p.EndsOn) is var end && end < first ? first
            : end;
    }

    /// <summary>
    /// The size that decides: of the first running year, else of the year before; one that is known before one that is not. Null without figures of
    /// either.
    /// </summary>
    public static YearSize? SizeOf(TargetFacts p, int firstYear)
    {
        var two = new[] { firstYear, firstYear - 1 }.SelectMany(y => p.Sizes.Where(s => s.Year == y)).ToList();
        return two.Where(s => s.Class != SizeClass.Unknown).Concat(two).Select(s => (YearSize?)s).FirstOrDefault();
    }

    /// <summary>
    /// A verdict for every project, in order of their ids; of several projects of an SME that ran in the year the one that began first counts.
    /// </summary>
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
