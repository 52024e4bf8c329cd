using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class ProblemStep
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

    private Task Set(PilotProposal p) => Changed.InvokeAsync(p);

    private IReadOnlyList<PickerOption> Picks =>
        [
            .. Context
                .Names.Items.Where(i => !P.Items.Contains(i.Code))
                .Select(i => new PickerOption(i.Code, Languages.IsVietnamese ? i.NameVi : i.NameEn)),
        ];

    private Task AddAsync(string? code) => string.IsNullOrEmpty(code) ? Task.CompletedTask : Set(P with { Items = [.. P.Items, code] });

    private string Name(string code) =>
        Context.Names.Items.FirstOrDefault(i => i.Code == code) is { } item
            ? $"{item.Code} – {(Languages.IsVietnamese ? item.NameVi : item.NameEn)}"
            : code;
}
