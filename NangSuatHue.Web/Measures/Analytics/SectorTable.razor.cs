using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.Analytics;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.Analytics;

public partial class SectorTable
{
    /// <summary>The data.</summary>
    [Parameter, EditorRequired]
    public required SectorProductivity View { get; set; }

    /// <summary>The year shown.</summary>
    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>Names of sections.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    private static string M(double dong) => (dong / 1e6).Shown("#,0.0");

    private static string N(double number) => number.ToString("#,0", CultureInfo.CurrentCulture);
}
