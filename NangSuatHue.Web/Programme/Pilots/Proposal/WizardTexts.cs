using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>What the wizard says of a draft and its fields.</summary>
internal static class WizardTexts
{
    /// <summary>How a draft's saving stands; empty where there is nothing to say.</summary>
    public static string State(DraftSaver draft, IStringLocalizer<Ui> t) =>
        draft.Conflict ? ""
        : draft.Blocked
            ? t["Chưa lưu được: {0}", string.Join(" ", draft.Issues.Select(i => $"{Field(i.Field, draft.Proposal, t)}: {IssueTexts.Say(i, t)}"))]
        : draft.Failed ? t["Chưa lưu được, đang thử lại…"]
        : draft.IsDirty ? t["Đang lưu…"]
        : draft.SavedAt is { } at ? t["Đã tự lưu lúc {0}", VietnamTime.Local(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture)]
        : "";

    /// <summary>A field's label; for one of a list's lines with the line's own name.</summary>
    public static string Field(string field, PilotProposal proposal, IStringLocalizer<Ui> t) =>
        field.Split('.') is [_, var key, ..]
        && (proposal.Indicators.FirstOrDefault(i => i.Key == key)?.Name ?? proposal.Milestones.FirstOrDefault(m => m.Key == key)?.Title)
            is { Length: > 0 } name
            ? $"{t[PilotTexts.Field(field)]}, {name}"
            : t[PilotTexts.Field(field)];
}
