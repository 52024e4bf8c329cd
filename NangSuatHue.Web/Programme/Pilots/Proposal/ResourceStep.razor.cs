using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class ResourceStep
{
    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public required PilotProposal P { get; set; }

    /// <summary>Gets it changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<PilotProposal> Changed { get; set; }

    /// <summary>What the steps share.</summary>
    [Parameter, EditorRequired]
    public required WizardContext Context { get; set; }

    private IEnumerable<int> Years =>
        Enumerable.Range(
            (P.StartsOn ?? P.EndsOn ?? new DateOnly(2026, 1, 1)).Year,
            Math.Clamp((P.EndsOn?.Year ?? 0) - (P.StartsOn?.Year ?? 0), 0, 5) + 1
        );

    private IEnumerable<string> Others => P.Programmes.Where(p => Context.Choices.Programmes.All(k => k.Code != p));

    private Task Set(int at, PilotPartner now) => Changed.InvokeAsync(P with { Partners = P.Partners.Select((x, i) => i == at ? now : x).ToList() });

    private Task SetMoney(int at, PilotBudgetLine now) =>
        Changed.InvokeAsync(P with { Budget = P.Budget.Select((x, i) => i == at ? now : x).ToList() });

    private Task Toggle(string code, bool on) =>
        Changed.InvokeAsync(P with { Programmes = on ? [.. P.Programmes, code] : P.Programmes.Where(p => p != code).ToList() });

    private Task SetOthers(string? text) =>
        Changed.InvokeAsync(
            P with
            {
                Programmes =
                [
                    .. P.Programmes.Except(Others),
                    .. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                ],
            }
        );

    private IReadOnlyList<PickerOption> Experts => [.. Context.Choices.Experts.Select(e => new PickerOption(e.Name, e.Name))];

    private Task Name(int at, PilotPartner partner, string? name) =>
        Set(
            at,
            partner with
            {
                Name = name ?? "",
                ExpertId = partner.Kind == PartnerKind.Expert ? Context.Choices.Experts.FirstOrDefault(e => e.Name == name)?.Id : null,
            }
        );
}
