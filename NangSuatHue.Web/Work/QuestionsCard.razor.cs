using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Quality;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Work;

public partial class QuestionsCard
{
    [Inject]
    public required FindQuestions Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<Question> questions = [];

    protected override async Task OnInitializedAsync() => questions = (await Runner.RunAsync(actor => Find.RunAsync(actor)))?.Value ?? [];
}
