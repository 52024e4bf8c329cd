using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>The kinds of mistakes of a check, each decided for all equal ones at once.</summary>
public partial class ProblemKinds
{
    private IReadOnlyList<ProblemKind> kinds = [];

    [Inject]
    public required FindProblemKinds Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Gets the settings to check with.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<ImportSettings> Apply { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync() =>
        kinds = (await Runner.RunAsync(actor => Find.RunAsync(actor, View.Batch.Id)))?.Value ?? [];

    private Task LeaveOutAsync(ProblemKind kind) =>
        Apply.InvokeAsync(View.Settings with { LeaveOut = [.. View.Settings.LeaveOut, $"{kind.Code}@{kind.Column}"] });

    private Task TakeBackAsync(string said) => Apply.InvokeAsync(View.Settings with { LeaveOut = [.. View.Settings.LeaveOut.Where(s => s != said)] });
}
