using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Acceptance;

public partial class StoriesPage
{
    [Inject]
    public required FindStories Find { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    private const int PageSize = 12;
    private StoryList? page;
    private ReferenceNames? names;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "xa")]
    private string? Commune { get; set; }

    [SupplyParameterFromQuery(Name = "cong-cu")]
    private string? Item { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private string? NumberText { get; set; }

    private int Number => int.TryParse(NumberText, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100_000 ? n : 1;

    /// <summary>The list's address in the reader's language.</summary>
    public static string Here => Languages.IsVietnamese ? "/du-an-diem" : "/en/pilot-projects";

    protected override async Task OnInitializedAsync()
    {
        (Search, Commune, Item) = (Blank(Search), Blank(Commune), Blank(Item));
        names = await References.RunAsync();
        page = await Find.RunAsync(new StoryFilter(Search, Commune, Item), Number, PageSize, Languages.IsVietnamese);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Short(string text) => text.Length <= 240 ? text : text[..(text.LastIndexOf(' ', 239) is > 0 and var end ? end : 239)] + "…";
}
