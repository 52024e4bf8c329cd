using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Pilots;

namespace NangSuatHue.Web.Pilots;

/// <summary>What every step of the wizard needs besides the proposal.</summary>
public sealed record WizardContext
{
    /// <summary>Names of codes.</summary>
    public required ReferenceNames Names { get; init; }

    /// <summary>Experts and programmes to choose from.</summary>
    public required PilotChoices Choices { get; init; }

    /// <summary>What is known of the enterprise.</summary>
    public required PilotStart Start { get; init; }

    /// <summary>Requests for change that wait for an answer.</summary>
    public IReadOnlyList<PilotRemark> Remarks { get; init; } = [];

    /// <summary>Broken rules to show, by field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>The remarks on a field.</summary>
    public IEnumerable<PilotRemark> On(params string[] fields) => Remarks.Where(r => fields.Contains(r.Field));

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? Wrong(string field) => Errors.GetValueOrDefault(field);
}

/// <summary>The steps of the wizard. Pure.</summary>
public static class WizardSteps
{
    /// <summary>How many.</summary>
    public const int Count = 5;

    /// <summary>What is known already of a new proposal: half a year from next month, and labour productivity as the latest figures give it.</summary>
    public static PilotProposal Beginning(PilotStart start, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var indicator = Data.Productivity.EnterpriseIndicators.LabourProductivity;
        return new PilotProposal
        {
            StartsOn = first,
            EndsOn = first.AddMonths(6).AddDays(-1),
            Indicators = PilotCatalogue.Baseline(indicator.Code, start.Figures) is { } known
                ?
                [
                    new PilotIndicator
                    {
                        Key = "i1",
                        Code = indicator.Code,
                        Name = indicator.NameVi,
                        Unit = PilotCatalogue.UnitOf(indicator.Unit).Vi,
                        Baseline = known,
                    },
                ]
                : [new PilotIndicator { Key = "i1" }],
            Milestones = [new PilotMilestone { Key = "m1", DueOn = first.AddMonths(3) }],
        };
    }

    /// <summary>Key of a step's name.</summary>
    public static string Key(int step) =>
        step switch
        {
            1 => "Vấn đề, mục tiêu",
            2 => "Chỉ tiêu",
            3 => "Thời gian, mốc",
            4 => "Nguồn lực",
            _ => "Tệp và gửi",
        };

    /// <summary>The step of a field.</summary>
    public static int Of(string field) =>
        field.Split('.')[0] switch
        {
            "title" or "problem" or "objective" or "items" or "taxCode" => 1,
            "indicators" => 2,
            "startsOn" or "endsOn" or "milestones" => 3,
            "files" => 5,
            _ => 4,
        };

    /// <summary>The id of a field's control.</summary>
    public static string ControlId(string field) => "f-" + field.Replace('.', '-');
}
