using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>Sends a draft that is whole: saved first, and only if nobody else wrote meanwhile.</summary>
public sealed class WizardSending(SliceRunner runner, MovePilot move)
{
    /// <summary>Whether it was sent, and what keeps it from being sent; neither where another's text was met, which is read first.</summary>
    public async Task<(bool Sent, IReadOnlyList<Issue> Issues)> RunAsync(DraftSaver draft)
    {
        var met = draft.Met;
        await draft.SaveAsync(whole: draft.Id is null);
        if (draft.Blocked || draft.Met != met || draft is not { Id: { } id, Version: { } version, Conflict: false, Failed: false, IsDirty: false })
        {
            return (false, draft.Blocked ? draft.Issues : []);
        }

        var outcome = await runner.RunAsync(a => move.RunAsync(a, id, version, new PilotMove { Act = PilotAct.Submit }));
        if (outcome?.Kind == OutcomeKind.Conflict)
        {
            await draft.SaveAsync(whole: true);
        }

        return (outcome is { IsOk: true }, outcome?.Issues ?? []);
    }
}
