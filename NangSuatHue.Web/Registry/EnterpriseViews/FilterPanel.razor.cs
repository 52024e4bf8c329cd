using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class FilterPanel
{
    private EnterpriseFilter? shown;
    private bool changed;

    private static readonly SizeClass[] Order =
    [
        SizeClass.Micro,
        SizeClass.Small,
        SizeClass.Medium,
        SizeClass.Large,
        SizeClass.Unknown,
        SizeClass.NotApplicable,
    ];

    /// <summary>The filter in force.</summary>
    [Parameter, EditorRequired]
    public required EnterpriseFilter Filter { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    /// <summary>Gets the new filter.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<EnterpriseFilter> Changed { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => (changed, shown) = (!ReferenceEquals(shown, Filter), Filter);

    /// <summary>It shows the filter and nothing else: while that stands, a press elsewhere on the page does not draw its pickers again.</summary>
    protected override bool ShouldRender() => changed;

    private FilterOptions Options => FilterOptions.Of(Names, T);

    private string? Section =>
        Filter.Section is null ? null
        : Filter.Section == "-" ? "0:-"
        : $"{(int)(Filter.Edition ?? VsicEdition.V2018)}:{Filter.Section}";

    private Task Set(EnterpriseFilter next) => Changed.InvokeAsync(next);

    private Task Toggle(SizeClass size, bool on) =>
        Set(Filter with { Sizes = on ? [.. Filter.Sizes, size] : Filter.Sizes.Where(s => s != size).ToList() });

    private Task SetSection(string? value)
    {
        var parts = value?.Split(':');
        return Set(
            Filter with
            {
                Section = parts?[1],
                Edition = parts is null || parts[0] == "0" ? null : (VsicEdition)int.Parse(parts[0], CultureInfo.InvariantCulture),
            }
        );
    }

    private static string? Text(object? value) => value as string is { Length: > 0 } text ? text : null;

    private static int? Number(object? value) => int.TryParse(value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
