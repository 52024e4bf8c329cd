using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Inbox;

public partial class NoticeList
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required FindNotices Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private FoundNotices? found;

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "loc")]
    private string? Filter { get; set; }

    private int At => Math.Max(Page ?? 1, 1);

    private bool UnreadOnly => Filter == "chua-doc";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => found = (await Runner.RunAsync(a => Find.RunAsync(a, At, UnreadOnly)))?.Value ?? found;

    private async Task ReadAsync(int? id)
    {
        await Runner.RunAsync(a => Find.ReadAsync(a, id));
        await LoadAsync();

        // The bell counts again when the address moves.
        Nav.NavigateTo(Nav.Uri, replace: true);
    }

    private async Task MailAsync(bool mailed)
    {
        await Runner.RunAsync(a => Find.MailAsync(a, mailed));
        await LoadAsync();
    }
}
