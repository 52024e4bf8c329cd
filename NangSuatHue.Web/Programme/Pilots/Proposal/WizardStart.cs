using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>Reads what the wizard begins with.</summary>
public sealed class WizardStart(SliceRunner runner, GetPilot get, StartPilot start, FindPilotChoices choices, GetReferenceNames names)
{
    /// <summary>A project, or a new one for an enterprise; null where the reader may not write it.</summary>
    public async Task<WizardLoaded?> RunAsync(int? id, string? taxCode)
    {
        var pilot = id is { } known ? (await runner.RunAsync(a => get.RunAsync(a, known)))?.Value : null;
        if (id is not null && (pilot is null || pilot.Side == PilotSide.None || !PilotWorkflow.IsOpen(pilot.Pilot.Stage)))
        {
            return null;
        }

        var begun = (await runner.RunAsync(a => start.RunAsync(a, pilot?.Enterprise.TaxCode ?? taxCode)))?.Value;
        var offered = (await runner.RunAsync(a => choices.RunAsync(a)))?.Value;
        return begun is null || offered is null
            ? null
            : new WizardLoaded(
                pilot,
                new WizardContext
                {
                    Names = await names.RunAsync(),
                    Choices = offered,
                    Start = begun,
                    Remarks = pilot?.Remarks.Where(r => r.SentAt is not null && r.AnsweredAt is null).ToList() ?? [],
                }
            );
    }
}
