using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Tests.Rules;

/// <summary>Bounds that hold for any enterprise, where no earlier year and no peers can tell a wrong unit.</summary>
public sealed class BoundRulesTests
{
    [Theory]
    [InlineData(Figure.NetRevenue, 80_000e9, 6, "above_city")]
    [InlineData(Figure.TotalCapital, 80_000e9, 6, "above_city")]
    [InlineData(Figure.ProfitBeforeTax, -80_000e9, 600, "above_city")]
    [InlineData(Figure.NetRevenue, 73_000e9, 5000, null)]
    [InlineData(Figure.NetRevenue, 2_000e9, 6, "revenue_per_employee")]
    [InlineData(Figure.NetRevenue, 900e9, 6, null)]
    [InlineData(Figure.LabourCost, 12e6, 6, "labour_per_employee")]
    [InlineData(Figure.LabourCost, 60e9, 6, "labour_per_employee")]
    [InlineData(Figure.LabourCost, 600e6, 6, null)]
    [InlineData(Figure.LabourCost, 0, 6, null)]
    public void AFigureBeyondWhatCanBe_IsNamedOnce(Figure figure, double value, double employees, string? rule)
    {
        var row = new YearRow
        {
            Year = 2025,
            [figure] = value,
            [Figure.Employees] = employees,
        };
        Assert.Equal(rule is null ? [] : [rule], BoundRules.Judge(row).Select(f => f.Rule.Code));
    }

    /// <summary>The sentence names the figure, with both amounts, in both languages.</summary>
    [Fact]
    public void TheSentence_NamesWhatWasFound()
    {
        var figures = new YearFigures
        {
            Year = 2025,
            NetRevenue = 90_000_000_000_000,
            Employees = 6,
        };
        var found = Assert.Single(YearDoubts.Of(2025, [figures]));
        Assert.Equal(
            "Doanh thu thuần 90.000.000 triệu đồng lớn hơn GRDP của cả thành phố Huế năm 2023 (73.230.000 triệu đồng).",
            QualityTexts.Say(found, vietnamese: true)
        );
        Assert.StartsWith("Net revenue of 90,000,000 million VND is above", QualityTexts.Say(found, vietnamese: false), StringComparison.Ordinal);
    }

    /// <summary>Every figure is helped with, in both languages, and lines of circular 200 end with it.</summary>
    [Fact]
    public void EveryNumber_HasHelp()
    {
        foreach (var field in YearFacts.Numbers)
        {
            var help = FigureHelps.Of(field.Name, 2025);
            Assert.NotNull(help);
            Assert.True(help is { Vi.Length: > 20, En.Length: > 20, ExampleVi.Length: > 10, ExampleEn.Length: > 10 }, field.Name);
            Assert.Equal(help.LineVi is null, help.LineEn is null);
            Assert.DoesNotContain("200/2014", FigureHelps.Of(field.Name, 2026)!.LineVi ?? "", StringComparison.Ordinal);
        }

        Assert.Equal("B02-DN, mã số 10 (200/2014/TT-BTC) hoặc B02-DNN, mã số 10 (133/2016/TT-BTC)", FigureHelps.Of("netRevenue", 2025)!.LineVi);
    }
}
