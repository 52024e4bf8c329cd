using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
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
    private readonly HashSet<ProposedPair> chosen = [];
    private DuplicateReason? reason;
    private bool forbidden,
        busy;

    /// <summary>What is compared; enterprises where the address does not say.</summary>
    [Parameter]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    /// <summary>The reason to show.</summary>
    [SupplyParameterFromQuery(Name = "vi")]
    private string? Why { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private string Href(DuplicateReason? why, int page) =>
        QueryHelpers.AddQueryString(
            DuplicateTexts.List(kind),
            new Dictionary<string, string?>
            {
                ["vi"] = why?.ToString().ToLowerInvariant(),
                ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
            }.Where(q => q.Value is not null)
        );

    private void Choose(ProposedPair pair, bool on) => _ = on ? chosen.Add(pair) : chosen.Remove(pair);

    private void ChoosePage(bool on) => found!.Pairs.ToList().ForEach(p => Choose(p, on));

    private async Task LoadAsync()
    {
        kind = MergeKinds.Of(Features).Find(Kind) ?? MergeKind.Enterprises;
        reason = Enum.TryParse<DuplicateReason>(Why, ignoreCase: true, out var why) && Enum.IsDefined(why) ? why : null;
        chosen.Clear();
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, kind, Page ?? 1, reason: reason));
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

    private async Task DismissAsync(IReadOnlyList<ProposedPair> pairs)
    {
        busy = true;
        var done = new List<ProposedPair>();
        foreach (var pair in pairs)
        {
            if ((await Runner.RunAsync(actor => Dismiss.RunAsync(actor, pair.Kind, pair.First.Id, pair.Second.Id)))?.IsOk == true)
            {
                done.Add(pair);
            }
        }

        busy = false;
        if (done.Count > 0)
        {
            Snackbar.Add(
                T["Đã ghi {0} cặp không phải một.", done.Count],
                MudBlazor.Severity.Success,
                o =>
                {
                    o.Action = T["Hoàn tác ngay"];
                    o.OnClick = _ => InvokeAsync(() => RestoreAsync(done));
                }
            );
        }

        await LoadAsync();
    }

    private async Task RestoreAsync(List<ProposedPair> pairs)
    {
        foreach (var pair in pairs)
        {
            await Runner.RunAsync(actor => Dismiss.RestoreAsync(actor, pair.Kind, pair.First.Id, pair.Second.Id));
        }

        await LoadAsync();
        StateHasChanged();
    }
}
