using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Measures.CitySeries;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Publishing.Portal;

public partial class Home
{
    [Inject]
    public required GetCityFigures Slice { get; set; }

    [Inject]
    public required FindRecords Find { get; set; }

    [Inject]
    public required FindStories Stories { get; set; }

    private CityFiguresView? view;

    private string Lead
    {
        get
        {
            var growth = view!.Growth.LastOrDefault();
            var level = view.Productivity.LastOrDefault();
            return growth is null || level is null
                ? T["Mỗi con số ở đây có nguồn, tình trạng và tệp tải về."]
                : T[
                    "Kinh tế thành phố năm {0} tăng {1}% ({2}). Năng suất lao động theo giá hiện hành gần nhất có số là {3} triệu "
                        + "đồng một lao động ({4}, {5}). Mỗi con số ở đây có nguồn, tình trạng và tệp tải về.",
                    growth.Year,
                    CityCharts.Number(growth.Value, 2),
                    T[CityCharts.StatusName(growth)],
                    CityCharts.Number(level.Value, 0),
                    level.Year,
                    T[CityCharts.StatusName(level)]
                ];
        }
    }

    private int experts,
        specialists,
        stories;

    protected override async Task OnInitializedAsync()
    {
        view = (await Slice.RunAsync(Actor.Public)).Value;
        experts = await PublishedAsync(ExpertKind.Kind);
        specialists = await PublishedAsync(SpecialistKind.Kind);
        stories = (await Stories.RunAsync(new StoryFilter(), 1, 1, Languages.IsVietnamese)).Count;
    }

    private async Task<int> PublishedAsync(RecordKind kind) => (await Find.RunAsync(Actor.Public, kind, new RecordFilter(), 1, 1)).Value?.Count ?? 0;
}
