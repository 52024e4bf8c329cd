using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class ProblemStep
{
    private string chosen = "";

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

    private async Task AddAsync()
    {
        (var code, chosen) = (chosen, "");
        if (code.Length > 0 && !P.Items.Contains(code))
        {
            await Set(P with { Items = [.. P.Items, code] });
        }
    }

    private string Name(string code) =>
        Context.Names.Items.FirstOrDefault(i => i.Code == code) is { } item
            ? $"{item.Code} – {(Languages.IsVietnamese ? item.NameVi : item.NameEn)}"
            : code;
}
