using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

public partial class ClaimList
{
    [Inject]
    public required FindClaims Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private FoundClaims? found;
    private bool forbidden;

    [Inject]
    public required TimeProvider Clock { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "loc")]
    private string? Filter { get; set; }

    private int At => Math.Max(Page ?? 1, 1);

    private bool Decided => Filter == "xong";

    protected override async Task OnParametersSetAsync()
    {
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, Decided, At));
        (found, forbidden) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
    }

    private string Age(DateTime since)
    {
        var age = Clock.GetUtcNow().UtcDateTime - since;
        return age.TotalDays >= 1 ? T["{0} ngày", (int)age.TotalDays]
            : age.TotalHours >= 1 ? T["{0} giờ", (int)age.TotalHours]
            : T["vừa gửi"];
    }
}
