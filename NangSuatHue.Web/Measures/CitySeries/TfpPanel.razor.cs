using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>Growth accounting under the reader's assumptions: a plain form with sliders, the result rendered on the server.</summary>
public sealed partial class TfpPanel
{
    private IReadOnlyList<AccountingInput> inputs = [];
    private AccountingAssumptions assumed = new();
    private Computation<TfpPathResult> result;

    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public required CityProductivityView View { get; set; }

    /// <summary>What the reader assumes.</summary>
    [Parameter, EditorRequired]
    public required CityQuestion Question { get; set; }

    /// <summary>The page's address.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        (inputs, assumed) = (Question.National ? View.National : View.City, Question.Assumptions);
        result = TfpPath.Of(inputs, assumed);
    }

    private string Place => Question.National ? T["Việt Nam"] : T["Huế"];

    private List<SpanFigure> Published =>
        View
            .Spans.Where(s =>
                GetCityProductivity.CityPlaces.Contains(s.Place)
                && s.Indicator is "tfp_tang_bq" or "tfp_dong_gop" or "von_dong_gop" or "lao_dong_dong_gop"
            )
            .ToList();

    private static string Said(SpanFigure figure, string derived) =>
        $"{IndicatorTexts.Name(figure.Indicator)} {CityCharts.Number(figure.Value, 2)}{Unit(figure)}{(figure.Derived ? $" ({derived})" : "")}";

    private static string Unit(SpanFigure figure) =>
        IndicatorTexts.Unit(figure.Indicator, figure.Unit) is var unit && unit.StartsWith('%') ? unit : " " + unit;

    private string Source =>
        Question.National
            ? T["Tính từ GDP giá so sánh 2010, hệ số ICOR và lao động có việc làm của GSO (PX-Web); vốn đầu tư = ICOR × mức tăng GDP."]
            : T["Tính từ tốc độ tăng GRDP và vốn đầu tư toàn xã hội đã công bố: {0}", CityCharts.SourceLine(View.Investment)];

    private string Aim(Goal goal) =>
        goal.Unit.Contains("trên", StringComparison.Ordinal)
            ? T["{0} ({1}): TFP đóng góp trên {2}% tăng trưởng.", goal.Document, goal.Year, CityCharts.Number(goal.Value, 0)]
            : T["{0} ({1}): TFP đóng góp khoảng {2}% tăng trưởng.", goal.Document, goal.Year, CityCharts.Number(goal.Value, 0)];

    private string BandTitle
    {
        get
        {
            var band = TfpPath.Band(inputs, assumed, CityPageCharts.Alphas, CityPageCharts.Depreciations);
            return band is not { } b ? T["Dải của TFP"]
                : result.Value!.Average.IsOk
                    ? T["TFP bình quân từ {0} đến {1} một năm tùy giả định", CityPageCharts.Percent(b.Low), CityPageCharts.Percent(b.High)]
                : T["Phần không do vốn: từ {0} đến {1} một năm tùy giả định", CityPageCharts.Percent(b.Low), CityPageCharts.Percent(b.High)];
        }
    }

    private string Finding(TfpPathResult found)
    {
        var (first, last) = (found.Shown[0].Year, found.Shown[^1].Year);
        if (!found.Average.IsOk)
        {
            return T[
                "{0} {1}–{2}: chưa tách được TFP khỏi lao động vì chưa có tốc độ tăng lao động. Phần tăng trưởng không do vốn "
                    + "là {3} một năm. Nhập giả định về lao động để tách.",
                Place,
                first,
                last,
                CityPageCharts.Percent(found.NotCapital)
            ];
        }

        var shares = found.Average.Value.Shares;
        return shares.IsOk
            ? T[
                "{0} {1}–{2}, bình quân năm: TFP tăng {3}, bằng {4}% tăng trưởng; vốn {5}%, lao động {6}%.",
                Place,
                first,
                last,
                CityPageCharts.Percent(found.Average.Value.Tfp),
                CityCharts.Number(shares.Value.Tfp, 1),
                CityCharts.Number(shares.Value.Capital, 1),
                CityCharts.Number(shares.Value.Labour, 1)
            ]
            : T[RefusalTexts.Key(shares.Refused!.Value)];
    }

    private int LastLevel => View.ConstantLevel.LastOrDefault()?.Year ?? 0;

    /// <summary>Years without published growth between the old method's end and the latest growth.</summary>
    private string MissingGrowth
    {
        get
        {
            var known = View.City.Where(c => c.OutputGrowth is not null).Select(c => c.Year).ToList();
            var missing = known.Count == 0 ? [] : Enumerable.Range(LastLevel + 1, Math.Max(0, known.Max() - LastLevel)).Except(known).ToList();
            return missing.Count == 0 ? "–" : CityCharts.Span(missing);
        }
    }

    private static string Years(IEnumerable<AccountingInput> known) =>
        CityCharts.Span(known.Select(k => k.Year).ToList()) is { Length: > 0 } span ? span : "–";

    private static string Raw(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Typed(double value) => value.ToString(CultureInfo.CurrentCulture);

    private static string Shown(double value) => value.Shown("0.#");
}
