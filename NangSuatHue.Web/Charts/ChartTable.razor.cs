using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Charts;

public partial class ChartTable
{
    /// <summary>The chart.</summary>
    [Parameter, EditorRequired]
    public required ChartSpec Spec { get; set; }

    /// <summary>The caption.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The title of the first column.</summary>
    [Parameter, EditorRequired]
    public required string CategoryTitle { get; set; }

    private string Number(double value) => value.ToString("N" + Spec.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);

    private bool HasStatus => Spec.Series.Any(s => s.Status is not null);

    private string StatusText(int k) =>
        Spec.Series.FirstOrDefault(s => s.Status is not null)?.Status?[k] switch
        {
            PointStatus.Preliminary => T["sơ bộ"],
            PointStatus.Estimate => T["ước"],
            PointStatus.Derived => T["suy ra"],
            PointStatus.Final => T["chính thức"],
            PointStatus.Missing or null => T["chưa công bố"],
            _ => T["đã công bố"],
        };
}
