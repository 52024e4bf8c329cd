using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>The steps of the wizard. Pure.</summary>
public static class WizardSteps
{
    /// <summary>How many.</summary>
    public const int Count = 5;

    /// <summary>What is known already of a new proposal: half a year from next month, and labour productivity as the latest figures give it.</summary>
    public static PilotProposal Beginning(PilotStart start, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var indicator = EnterpriseIndicators.LabourProductivity;
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

    /// <summary>Whether nothing is missing in a step; the last one, which sends, never is.</summary>
    public static bool IsComplete(int step, PilotProposal proposal, IReadOnlyList<Issue> missing) =>
        step < Count
        && (step != 4 || proposal.Partners.Count + proposal.Budget.Count + proposal.Programmes.Count > 0)
        && missing.All(i => Of(i.Field) != step);

    /// <summary>The address of the field an issue is about, on the page of an address.</summary>
    public static string Link(Issue issue, string address) => $"{new Uri(address).AbsolutePath}?buoc={Of(issue.Field)}#{ControlId(issue.Field)}";
}
