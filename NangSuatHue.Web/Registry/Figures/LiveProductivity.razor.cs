using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Labour productivity of the figures being typed, or what is missing for it.</summary>
public partial class LiveProductivity
{
    /// <summary>The figures as far as they are typed.</summary>
    [Parameter, EditorRequired]
    public required YearFigures Figures { get; set; }

    private IndicatorResult Result => EnterpriseIndicators.LabourProductivity.Compute(FigureInputs.Of(Figures));
}
