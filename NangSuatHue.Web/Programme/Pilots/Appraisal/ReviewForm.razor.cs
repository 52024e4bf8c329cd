using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Appraisal;

public partial class ReviewForm
{
    private readonly Dictionary<string, Score> scores = new(StringComparer.Ordinal);
    private IReadOnlyList<Issue> issues = [];
    private bool? conflict;
    private string? conflictNote,
        comment;
    private Recommendation recommendation;
    private int version;

    /// <summary>The appraisal.</summary>
    [Parameter, EditorRequired]
    public required PilotReview Review { get; set; }

    /// <summary>Told when it was handed in.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required SaveReview Save { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    protected override void OnInitialized()
    {
        (conflict, conflictNote, comment, recommendation, version) = (
            Review.HasConflict,
            Review.ConflictNote,
            Review.Comment,
            Review.Recommendation,
            Review.Version
        );
        foreach (var (code, score) in Criteria.Read(Review.Scores))
        {
            scores[code] = score;
        }
    }

    private string? Wrong(string field) => issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;

    private void Give(string code, double? points)
    {
        // Points are whole: half a point is refused, not rounded to another.
        var whole = points is null || (points == Math.Floor(points.Value) && Math.Abs(points.Value) < 1000);
        issues =
        [
            .. issues.Where(i => i.Field != "scores." + code),
            .. whole
                ? []
                : (IEnumerable<Issue>)
                    [new Issue("scores." + code, "score_range", Criteria.All.First(c => c.Code == code).Most.ToString(CultureInfo.InvariantCulture))],
        ];
        scores[code] = new(whole ? (int?)points : null, scores.GetValueOrDefault(code)?.Comment);
    }

    private async Task SaveAsync(bool handIn)
    {
        var input = new ReviewInput
        {
            HasConflict = conflict,
            ConflictNote = conflictNote,
            Scores = conflict == false ? scores : new Dictionary<string, Score>(),
            Recommendation = recommendation,
            Comment = comment,
            HandIn = handIn,
        };
        var outcome = await Runner.RunAsync(a => Save.RunAsync(a, Review.Id, version, input));
        issues = outcome?.Issues ?? [];
        if (outcome is { IsOk: true })
        {
            version = outcome.Value;
            Snackbar.Add(handIn ? T["Đã nộp phiếu thẩm định."] : T["Đã lưu."], MudBlazor.Severity.Success);
        }
        else if (outcome?.Kind is OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Dự án vừa được người khác xử lý. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        if (outcome is not null && outcome.Kind != OutcomeKind.Invalid && (handIn || !outcome.IsOk))
        {
            await Changed.InvokeAsync();
        }
    }
}
