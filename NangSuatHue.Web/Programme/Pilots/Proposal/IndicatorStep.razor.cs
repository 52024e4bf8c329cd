using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class IndicatorStep
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

    private Task Set(PilotIndicator old, PilotIndicator now) =>
        Changed.InvokeAsync(P with { Indicators = P.Indicators.Select(x => x.Key == old.Key ? now : x).ToList() });

    private Task AddAsync() =>
        Changed.InvokeAsync(
            P with
            {
                Indicators = [.. P.Indicators, new PilotIndicator { Key = PilotTexts.NewKey("i", P.Indicators.Select(i => i.Key)) }],
            }
        );

    private Task ChooseAsync(PilotIndicator i, string? code) =>
        EnterpriseIndicators.All.FirstOrDefault(x => x.Code == code) is { } known
            ? Set(
                i,
                i with
                {
                    Code = known.Code,
                    Name = known.NameVi,
                    Unit = PilotCatalogue.UnitOf(known.Unit).Vi,
                    Baseline = PilotCatalogue.Baseline(known.Code, Context.Start.Figures),
                }
            )
            : Set(i, i with { Code = null, Name = "", Unit = "", Baseline = null });

    private string? Known(PilotIndicator i) =>
        i.Code is { } code && PilotCatalogue.Baseline(code, Context.Start.Figures) is { } value && value == i.Baseline
            ? T["Tính từ số liệu năm {0} của doanh nghiệp.", Context.Start.FiguresYear!].Value
            : null;
}
