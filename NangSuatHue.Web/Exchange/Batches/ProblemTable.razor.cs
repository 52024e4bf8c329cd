using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class ProblemTable
{
    [Inject]
    public required FindImportProblems Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<RowProblem> problems = [];
    private ProblemSeverity? severity;
    private int page = 1;

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Takes an offered repair; without a listener none is offered.</summary>
    [Parameter]
    public EventCallback<RowProblem> Repair { get; set; }

    private int Count => severity is { } s ? View.ProblemCounts.GetValueOrDefault(s) : View.Problems;

    protected override Task OnParametersSetAsync() => PageAsync(page);

    private Task FilterAsync(ProblemSeverity? chosen)
    {
        severity = chosen;
        return PageAsync(1);
    }

    private async Task PageAsync(int next)
    {
        page = next;
        problems = (await Runner.RunAsync(actor => Find.RunAsync(actor, View.Batch.Id, severity, page)))?.Value ?? [];
    }

    private static string Name(ProblemSeverity s) =>
        s switch
        {
            ProblemSeverity.Error => "Loại",
            ProblemSeverity.Duplicate => "Trùng",
            _ => "Lưu ý",
        };

    private static string Tone(ProblemSeverity s) =>
        s switch
        {
            ProblemSeverity.Error => "bad",
            ProblemSeverity.Duplicate => "warn",
            _ => "info",
        };
}
