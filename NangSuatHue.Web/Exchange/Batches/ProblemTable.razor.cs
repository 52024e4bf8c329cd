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

    /// <summary>Takes a value for a cell, or for all equal cells of its column; without a listener none can be given.</summary>
    [Parameter]
    public EventCallback<(RowProblem Problem, string Value, bool All)> Repair { get; set; }

    private (int Row, string Column)? editing;
    private string typed = "";
    private bool all;

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

    private void Edit(RowProblem problem)
    {
        editing = (problem.Row, problem.Column);
        (typed, all) = (problem.Value, false);
    }

    private Task MendAsync(RowProblem problem)
    {
        editing = null;
        return Repair.InvokeAsync((problem, typed.Trim(), all));
    }

    /// <summary>The names that a sentence lists to choose from.</summary>
    private static IReadOnlyList<string> Choices(RowProblem problem) =>
        problem.Code switch
        {
            "commune" => problem.Args[0].Split(", "),
            "commune_old_unsure" => problem.Args[1].Split(", "),
            "commune_old" => [problem.Args[1]],
            _ => [],
        };

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
