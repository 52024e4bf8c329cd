using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Quality;
using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Tests.Rules;

/// <summary>The rules of data quality, one by one: what each finds, what it leaves alone, and how it is said.</summary>
public sealed class QualityRulesTests
{
    /// <summary>Domain §4's worked example of 2024: plausible in every respect.</summary>
    private static YearRow Worked(int year = 2024, int enterprise = 1) =>
        new()
        {
            FiguresId = (enterprise * 10) + year,
            EnterpriseId = enterprise,
            Year = year,
            Section = "C",
            Division = "10",
            [NetRevenue] = 58_240e6,
            [GrossOutput] = 58_000e6,
            [IntermediateConsumption] = 37_000e6,
            [LabourCost] = 10_920e6,
            [ProfitBeforeTax] = 5_180e6,
            [Depreciation] = 2_300e6,
            [InterestPaid] = 980e6,
            [ProductionTaxes] = 1_620e6,
            [Employees] = 84,
            [InsuredEmployees] = 80,
            [HoursWorked] = 184_800,
            [FixedAssets] = 22_800e6,
            [TotalCapital] = 48_500e6,
            [Exports] = 12_000e6,
            [ResearchSpending] = 200e6,
            [TrainingHours] = 900,
        };

    private static YearRow With(YearRow row, params (Figure Figure, double Value)[] values)
    {
        foreach (var (figure, value) in values)
        {
            row[figure] = value;
        }

        return row;
    }

    [Fact]
    public void WorkedExample_BreaksNothing()
    {
        Assert.Empty(RowRules.Judge(Worked()));
        Assert.Empty(UnitRules.Judge(Worked(), Worked(2023), Worked(2025)));
        Assert.Empty(JumpRules.Judge(Worked(), Worked(2023)));
    }

    [Theory]
    [InlineData("labour_over_revenue", LabourCost, 58_241e6, 58_240e6, "methods_apart")]
    [InlineData("no_employees", Employees, 0, 84, "insured_over_employees")]
    [InlineData("insured_over_employees", InsuredEmployees, 86, 85)]
    [InlineData("assets_over_capital", FixedAssets, 53_351e6, 53_350e6)]
    [InlineData("exports_over_revenue", Exports, 59_405e6, 59_404e6)]
    [InlineData("training_over_hours", TrainingHours, 184_801, 184_800)]
    [InlineData("hours_per_employee", HoursWorked, 252_001, 252_000)]
    [InlineData("hours_per_employee", HoursWorked, 33_599, 33_600)]
    [InlineData("research_over_revenue", ResearchSpending, 58_241e6, 58_240e6)]
    [InlineData("depreciation_over_assets", FixedAssets, 2_299e6, 2_300e6)]
    [InlineData("methods_apart", ProfitBeforeTax, 7_514e6, 7_513e6)]
    [InlineData("methods_apart", GrossOutput, 55_899e6, 55_900e6)]
    [InlineData("profit_over_revenue", ProfitBeforeTax, 58_241e6, 58_240e6, "methods_apart")]
    [InlineData("profit_over_revenue", ProfitBeforeTax, -58_241e6, -58_240e6, "negative_value_added")]
    [InlineData("negative_value_added", ProfitBeforeTax, -15_821e6, -15_820e6)]
    [InlineData("consumption_over_output", IntermediateConsumption, 58_001e6, 58_000e6, "methods_apart")]
    public void EachRule_HasItsBound(string code, Figure figure, double beyond, double within, string? also = null)
    {
        var broken = RowRules.Judge(With(Worked(), (figure, beyond))).Select(r => r.Rule.Code).ToList();
        Assert.Contains(code, broken);
        Assert.DoesNotContain(broken, c => c != code && c != also);
        Assert.DoesNotContain(RowRules.Judge(With(Worked(), (figure, within))), r => r.Rule.Code == code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EachRule_SaysNothing_OfMissingFigures_AndHasBothLanguages(string code)
    {
        var rule = QualityRules.Find(code)!;
        foreach (var figure in rule.Fields)
        {
            var row = With(Worked(), [.. JudgedFigures.All.Select(f => (f, f == figure ? double.NaN : Worked()[f]))]);
            Assert.DoesNotContain(RowRules.Judge(row), r => r.Rule == rule);
        }

        var numbers = Enumerable.Repeat(2.0, rule.Kinds.Length).ToList();
        foreach (var vietnamese in (bool[])[true, false])
        {
            Assert.NotEmpty(QualityTexts.Name(rule, vietnamese));
            Assert.EndsWith(".", QualityTexts.Mend(rule, vietnamese), StringComparison.Ordinal);
            Assert.DoesNotContain("{", QualityTexts.Say(rule, numbers, vietnamese), StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", QualityTexts.Say(rule, [], vietnamese), StringComparison.Ordinal);
        }

        Assert.NotEqual(rule.Vi, rule.En);
    }

    public static TheoryData<string> Codes => new(QualityRules.All.Select(r => r.Code));

    [Fact]
    public void Codes_AreUnique_AndFindable()
    {
        Assert.Equal(QualityRules.All.Count, QualityRules.All.Select(r => r.Code).Distinct().Count());
        Assert.All(QualityRules.All, r => Assert.Same(r, QualityRules.Find(r.Code)));
        Assert.Null(QualityRules.Find("khong_co"));
        Assert.Equal(JudgedFigures.Count, JudgedFigures.All.Count);
        Assert.All(JudgedFigures.All, f => Assert.Equal(f, JudgedFigures.Find(f.Field().Name)));
    }

    [Theory]
    [InlineData(5.01, "jump_revenue")]
    [InlineData(4.99, "")]
    [InlineData(1 / 5.01, "jump_revenue")]
    [InlineData(1 / 4.99, "")]
    public void Jump_OfRevenue_IsBeyondFiveTimes(double times, string expected) =>
        Assert.Equal(
            expected,
            string.Join(",", JumpRules.Judge(With(Worked(), (NetRevenue, 58_240e6 * times)), Worked(2023)).Select(r => r.Rule.Code))
        );

    [Theory]
    [InlineData(2, 7, "")]
    [InlineData(3, 10, "jump_employees")]
    [InlineData(30, 91, "jump_employees")]
    [InlineData(30, 90, "")]
    [InlineData(91, 30, "jump_employees")]
    public void Jump_OfEmployees_IsBeyondThreeTimes_AndPassesOverTheSmallest(double before, double now, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ",",
                JumpRules
                    .Judge(With(Worked(), (Employees, now)), With(Worked(2023), (Employees, before)))
                    .Select(r => r.Rule.Code)
                    .Where(c => c != "jump_productivity")
            )
        );

    [Fact]
    public void Jump_OfProductivity_IsNamedOnlyWithoutAnother()
    {
        (Figure, double)[] more = [(ProfitBeforeTax, 5_180e6 + (63_001e6))];
        Assert.Equal("jump_productivity", Assert.Single(JumpRules.Judge(With(Worked(), more), Worked(2023))).Rule.Code);
        Assert.Equal("jump_revenue", Assert.Single(JumpRules.Judge(With(Worked(), [.. more, (NetRevenue, 9e15)]), Worked(2023))).Rule.Code);
        Assert.Empty(JumpRules.Judge(With(Worked(), (ProfitBeforeTax, -15_820e6)), Worked(2023)));
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(450, 1000)]
    [InlineData(2200, 1000)]
    [InlineData(440, 0)]
    [InlineData(2300, 0)]
    [InlineData(1, 0)]
    [InlineData(0.001, 0.001)]
    [InlineData(1.2e6, 1e6)]
    [InlineData(1e-6, 1e-6)]
    [InlineData(-1000, 1000)]
    [InlineData(0, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(double.NaN, 0)]
    public void Factor_IsAThousandOrAMillion_WithinTheTolerance(double ratio, double expected) =>
        Assert.Equal(expected, UnitRules.Factor(ratio), 1e-12);

    [Theory]
    [InlineData(1000.0)]
    [InlineData(0.001)]
    [InlineData(1e6)]
    public void Unit_IsBlamedOnTheYearAtFault(double times)
    {
        var wrong = With(Worked(), (TotalCapital, 48_500e6 * times));
        Assert.Equal((QualityRules.UnitYear, TotalCapital), Assert.Single(UnitRules.Judge(wrong, Worked(2023), null)));
        Assert.Equal((QualityRules.UnitYear, TotalCapital), Assert.Single(UnitRules.Judge(wrong, null, Worked(2025))));
        Assert.Equal((QualityRules.UnitYear, TotalCapital), Assert.Single(UnitRules.Judge(wrong, Worked(2023), Worked(2025))));

        // Never on the years beside it.
        Assert.Empty(UnitRules.Judge(Worked(2023), null, wrong));
        Assert.Empty(UnitRules.Judge(Worked(2025), wrong, null));
        Assert.Empty(UnitRules.Judge(Worked(2023), Worked(2022), wrong));
    }

    [Fact]
    public void Unit_OfThreeAmounts_NamesTheRowOnce()
    {
        var wrong = With(Worked(), [.. JudgedFigures.All.Where(f => f.Field().Type == FieldType.Money).Select(f => (f, Worked()[f] / 1e6))]);
        Assert.Equal((QualityRules.UnitRow, NetRevenue), Assert.Single(UnitRules.Judge(wrong, Worked(2023), null)));
        var scan = new QualityScan([2023, 2024]);
        scan.Add([Worked(2023), wrong]);
        var found = scan.Finish();
        Assert.Empty(found[0].Findings);

        // What follows from the unit is not said again: no jump, no rule that compares with revenue.
        Assert.Equal(["unit_row"], found[1].Findings.Select(f => f.Rule.Code));
        Assert.Equal(
            "7 khoản tiền khoảng bằng 1/1.000.000 mức so sánh, ví dụ Doanh thu thuần: 0,05824 triệu đồng so với 58.240 triệu đồng.",
            QualityTexts.Say(found[1].Findings[0], vietnamese: true)
        );
        Assert.Equal(
            "7 amounts are about 1/1,000,000 of what they compare with, such as Net revenue: 0.05824 million VND against 58,240 million VND.",
            QualityTexts.Say(found[1].Findings[0], vietnamese: false)
        );
    }

    [Theory]
    [InlineData(
        "labour_over_revenue",
        new[] { 60_000e6, 58_240e6 },
        "Chi phí lao động 60.000 triệu đồng lớn hơn doanh thu thuần 58.240 triệu đồng.",
        "Labour cost 60,000 million VND is above net revenue 58,240 million VND."
    )]
    [InlineData(
        "jump_revenue",
        new[] { 5_000e6, 2023, 8.25, 41_250e6 },
        "Doanh thu thuần 41.250 triệu đồng, gấp 8,3 lần năm 2023 (5.000 triệu đồng).",
        "Net revenue is 41,250 million VND, 8.3 times that of 2023 (5,000 million VND)."
    )]
    [InlineData(
        "jump_employees",
        new[] { 60, 2023, 0.1, 6.0 },
        "Lao động bình quân 6 người, bằng 1/10 năm 2023 (60 người).",
        "Employees are 6, 1/10 of those of 2023 (60)."
    )]
    [InlineData(
        "unit_year",
        new[] { 8, 84_000, 2023, 84, 1000.0 },
        "Lao động bình quân 84.000, khoảng gấp 1.000 lần năm 2023 (84).",
        "Employees, yearly average is 84,000, about 1,000 times that of 2023 (84)."
    )]
    [InlineData(
        "outlier_revenue",
        new[] { 9e12, 650e6, 120, 7.31 },
        "Doanh thu một lao động 9.000.000 triệu đồng, trung vị của 120 doanh nghiệp cùng nhóm 650 triệu đồng (z = 7,3).",
        "Revenue per employee is 9,000,000 million VND; the median of 120 peers is 650 million VND (z = 7.3)."
    )]
    public void Sentences_HaveTheValues_AsTheLanguageWritesThem(string code, double[] numbers, string vi, string en)
    {
        Assert.Equal(vi, QualityTexts.Say(QualityRules.Find(code)!, numbers, vietnamese: true));
        Assert.Equal(en, QualityTexts.Say(QualityRules.Find(code)!, numbers, vietnamese: false));
    }

    [Fact]
    public void Fingerprint_IsOfTheJudgedValues_AndReadsBack()
    {
        JudgedValue[] judged = [new(Employees, 2024, 84), new(LabourCost, 2024, 10_920e6), new(LabourCost, 2023, double.NaN)];
        var text = Finding.Write(judged);
        Assert.Equal("labourCost@2023=;labourCost@2024=10920000000;employees@2024=84", text);
        Assert.Equal(text, Finding.Write(Finding.Read(text)));
        Assert.Equal(text, Finding.Write(judged.Reverse()));
        Assert.Empty(Finding.Read("không;phải@x=1;khongCo@2024=1"));
    }

    [Theory]
    [InlineData(0, 0, 0, 100)]
    [InlineData(100, 0, 0, 100)]
    [InlineData(100, 10, 0, 90)]
    [InlineData(100, 0, 10, 95)]
    [InlineData(100, 10, 20, 80)]
    [InlineData(10, 10, 0, 0)]
    [InlineData(10, 8, 9, 0)]
    public void Score_IsTheWeightedShareOfCleanRows(int rows, int serious, int doubtful, double expected) =>
        Assert.Equal(expected, QualityScore.Of(rows, serious, doubtful), 1e-9);
}
