using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Sharing;

public partial class SharedPage
{
    [Inject]
    public required FindShared Find { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private IReadOnlyList<SharedEnterprise> rows = [];
    private ReferenceNames? names;
    private int count;
    private bool refused;

    /// <summary>Words searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>The page.</summary>
    [SupplyParameterFromQuery(Name = "trang")]
    public string? PageText { get; set; }

    private int PageNumber => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, 1_000_000) : 1;

    protected override async Task OnParametersSetAsync()
    {
        names = await References.RunAsync();
        var outcome = await Runner.RunAsync(a => Find.RunAsync(a, Query, PageNumber));
        refused = outcome?.Kind == OutcomeKind.Forbidden;
        (rows, count) = outcome is { IsOk: true } ? outcome.Value : ([], 0);
    }

    private string Href(int page) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            "/doanh-nghiep-chia-se",
            new Dictionary<string, string?> { ["q"] = Query, ["trang"] = page.ToString(CultureInfo.InvariantCulture) }
        );
}
