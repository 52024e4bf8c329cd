using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Duplicates;

public partial class DuplicateList
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required FindDuplicates Find { get; set; }

    [Inject]
    public required DismissDuplicate Dismiss { get; set; }

    [Inject]
    public required JoinPeople Join { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    [Inject]
    public required FindMerges FindMerges { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private MergeKind kind = MergeKind.Enterprises;
    private FoundDuplicates? found;
    private IReadOnlyList<MergeRow> merges = [];
    private bool forbidden;

    /// <summary>What is compared; enterprises where the address does not say.</summary>
    [Parameter]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        kind = MergeKinds.Of(Features).Find(Kind) ?? MergeKind.Enterprises;
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, kind, Page ?? 1));
        (forbidden, found) = (outcome?.Kind == OutcomeKind.Forbidden, outcome?.Value);
        merges = forbidden ? [] : (await Runner.RunAsync(actor => FindMerges.RunAsync(actor)))?.Value ?? [];
    }

    private async Task JoinAsync(ProposedPair pair)
    {
        if (
            (await Runner.RunAsync(actor => Join.RunAsync(actor, DuplicateTexts.Person(pair.First), DuplicateTexts.Person(pair.Second))))?.IsOk
            == true
        )
        {
            Snackbar.Add(T["Đã ghi {0} là cùng một người; trang của mỗi hồ sơ cho bỏ ghi.", pair.First.Title], MudBlazor.Severity.Success);
        }

        await LoadAsync();
    }

    private async Task DismissAsync(ProposedPair pair)
    {
        await Runner.RunAsync(actor => Dismiss.RunAsync(actor, pair.Kind, pair.First.Id, pair.Second.Id));
        await LoadAsync();
    }
}
