using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Registry.Indicators;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>The help on one figure.</summary>
public partial class FigureHelpText
{
    /// <summary>The help.</summary>
    [Parameter, EditorRequired]
    public required FigureHelp Help { get; set; }

    /// <summary>Names of the indicators that need the figure.</summary>
    [Parameter]
    public IReadOnlyList<string> Unlocks { get; set; } = [];

    /// <summary>The help on a figure in the circular of a year, with the indicators that it unlocks; null where there is none.</summary>
    public static RenderFragment? On(Field field, int year) =>
        FigureHelps.Of(field.Name, year) is not { } help
            ? null
            : b =>
            {
                b.OpenComponent<FigureHelpText>(0);
                b.AddComponentParameter(1, nameof(Help), help);
                b.AddComponentParameter(2, nameof(Unlocks), Needing(field));
                b.CloseComponent();
            };

    private static IReadOnlyList<string> Needing(Field field) =>
        [.. EnterpriseIndicators.All.Where(i => i.Inputs.Contains(field.Name)).Take(4).Select(ProductivityTexts.Name)];
}
