using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Quality;

public partial class DuplicateFigure
{
    [Inject]
    public required FindDuplicates Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private int? count;

    // After the page stands: looking through a million names may take a while, and nothing else waits for it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            count = (await Runner.RunAsync(actor => Find.RunAsync(actor, MergeKind.Enterprises, 1)))?.Value?.Count;
            StateHasChanged();
        }
    }
}
