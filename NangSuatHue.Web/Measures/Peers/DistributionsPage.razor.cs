using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Measures.Peers;

public partial class DistributionsPage
{
    [Inject]
    public required GetDistributions Slice { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    private static readonly SizeClass[] Sizes = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium, SizeClass.Large];
    private Distributions? view;
    private ReferenceNames? names;
    private SizeClass? size;
    private IReadOnlyList<PublishedCell> rows = [];

    [SupplyParameterFromQuery(Name = "nam")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "chi-tieu")]
    private string? Indicator { get; set; }

    [SupplyParameterFromQuery(Name = "quy-mo")]
    private string? Size { get; set; }

    protected override async Task OnInitializedAsync()
    {
        names = await References.RunAsync();
        size =
            int.TryParse(Size, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Sizes.Contains((SizeClass)code)
                ? (SizeClass)code
                : null;
        view = (
            await Slice.RunAsync(
                Actor.Public,
                int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
                Indicator
            )
        ).Value;
        rows = [.. (view?.Cells ?? []).Where(c => c.Size == size)];
    }

    private string Label(PublishedCell c) =>
        c.Section is null ? T["Tất cả"]
        : c.Division is { } division ? $"{c.Section}.{division}"
        : names!.Sections.GetValueOrDefault(new SectionKey(c.Edition, c.Section)) is { } name ? $"{c.Section}. {name}"
        : c.Section == "-" ? T["Chưa rõ"]
        : c.Section;
}
