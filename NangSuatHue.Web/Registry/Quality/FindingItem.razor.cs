using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Quality;

public partial class FindingItem
{
    /// <summary>The finding.</summary>
    [Parameter, EditorRequired]
    public required FindingRow Row { get; set; }

    /// <summary>Whether it is chosen.</summary>
    [Parameter, EditorRequired]
    public bool Chosen { get; set; }

    /// <summary>Told when it is chosen or not any more.</summary>
    [Parameter, EditorRequired]
    public EventCallback<bool> ChosenChanged { get; set; }

    /// <summary>Asked for a verdict.</summary>
    [Parameter, EditorRequired]
    public EventCallback<VerdictKind> Judge { get; set; }

    /// <summary>Asked to take the verdict back.</summary>
    [Parameter, EditorRequired]
    public EventCallback Undo { get; set; }

    /// <summary>Whether verdicts are being written.</summary>
    [Parameter]
    public bool Busy { get; set; }

    private string Rule => QualityTexts.Name(Row.Finding.Rule, Languages.IsVietnamese);

    private string Field => Languages.IsVietnamese ? Row.Finding.Field.Field().LabelVi : Row.Finding.Field.Field().LabelEn;

    private string Peers =>
        Row.Finding.Peers is not { } p ? ""
        : p.Size is { } size
            ? T["Cùng nhóm: {0} doanh nghiệp ngành {1}, {2}.", p.Count, p.Code, T[Display.Of(size)].Value.ToLower(CultureInfo.CurrentCulture)].Value
        : T["Cùng nhóm: {0} doanh nghiệp ngành {1}, mọi quy mô.", p.Count, p.Code].Value;
}
