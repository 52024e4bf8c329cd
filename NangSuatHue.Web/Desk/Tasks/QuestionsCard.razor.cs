using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Tasks;

public partial class QuestionsCard
{
    [Inject]
    public required FindQuestions Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<Question> questions = [];

    protected override async Task OnInitializedAsync() => questions = (await Runner.RunAsync(actor => Find.RunAsync(actor)))?.Value ?? [];
}
