using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Surveys;

public partial class ProblemTable
{
    [Inject]
    public required FindImportProblems Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<RowProblem> problems = [];
    private NangSuatHue.Data.Surveys.Severity? severity;
    private int page = 1;

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Takes an offered repair; without a listener none is offered.</summary>
    [Parameter]
    public EventCallback<RowProblem> Repair { get; set; }

    private int Count => severity is { } s ? View.ProblemCounts.GetValueOrDefault(s) : View.Problems;

    protected override Task OnParametersSetAsync() => PageAsync(page);

    private Task FilterAsync(NangSuatHue.Data.Surveys.Severity? chosen)
    {
        severity = chosen;
        return PageAsync(1);
    }

    private async Task PageAsync(int next)
    {
        page = next;
        problems = (await Runner.RunAsync(actor => Find.RunAsync(actor, View.Batch.Id, severity, page)))?.Value ?? [];
    }

    private static string Name(NangSuatHue.Data.Surveys.Severity s) =>
        s switch
        {
            NangSuatHue.Data.Surveys.Severity.Error => "Loại",
            NangSuatHue.Data.Surveys.Severity.Duplicate => "Trùng",
            _ => "Lưu ý",
        };

    private static string Tone(NangSuatHue.Data.Surveys.Severity s) =>
        s switch
        {
            NangSuatHue.Data.Surveys.Severity.Error => "bad",
            NangSuatHue.Data.Surveys.Severity.Duplicate => "warn",
            _ => "info",
        };
}
