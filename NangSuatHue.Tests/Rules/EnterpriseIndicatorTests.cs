using System.Globalization;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// Indicators of an enterprise. Answers: the worked example of 2023 and 2024 of domain §4, and the second example of 34 values
/// (golden-enterprise.csv), both after
/// APO's handbook of productivity (added value by both methods, ratios) and the identities of OECD, Measuring Productivity (2001).
/// </summary>
public sealed class EnterpriseIndicatorTests
{
    private const long Million = 1_000_000;

    private static readonly FigureInputs Y2023 = Make(52_000, 52_600, 34_100, 9_600, 4_300, 2_150, 1_050, 1_400, 80, 176_000, 21_500, 46_000);
    private static readonly FigureInputs Y2024 = Make(58_240, 58_000, 37_000, 10_920, 5_180, 2_300, 980, 1_620, 84, 184_800, 22_800, 48_500);

    /// <summary>Domain §4, the table of 2023 and 2024, to the printed digit.</summary>
    [Theory]
    [InlineData("value_added", 18_500e6, 21_000e6, 0)]
    [InlineData("value_added_subtractive", 18_500e6, 21_000e6, 0)]
    [InlineData("labour_productivity", 231.25e6, 250e6, 0)]
    [InlineData("labour_productivity_per_hour", 105_113.64, 113_636.36, 2)]
    [InlineData("labour_cost_competitiveness", 1.927083, 1.923077, 6)]
    [InlineData("labour_share", 0.518919, 0.52, 6)]
    [InlineData("unit_labour_cost", 0.182510, 0.188276, 6)]
    [InlineData("capital_productivity", 0.860465, 0.921053, 6)]
    [InlineData("capital_intensity", 268.75e6, 271_428_571, 0)]
    [InlineData("value_added_ratio", 0.355769, 0.360577, 6)]
    [InlineData("capital_turnover", 1.130435, 1.200825, 6)]
    [InlineData("capital_per_employee", 575e6, 577_380_952, 0)]
    public void WorkedExample_IsReproduced(string code, double first, double second, int digits)
    {
        var indicator = EnterpriseIndicators.Find(code)!;
        Assert.Equal(
            (first, second),
            (Math.Round(indicator.Compute(Y2023).Value!.Value, digits), Math.Round(indicator.Compute(Y2024).Value!.Value, digits))
        );
    }

    /// <summary>Domain §4: change of VA/L +18.75 = VA/R 3.228279 + R/K 14.527904 + K/L 0.993816; TFP growth with prices unchanged 0.073196.</summary>
    [Fact]
    public void WorkedChange_IsReproduced()
    {
        var change = ProductivityChange.Decompose(Y2023, Y2024)!;
        Assert.Equal(18.75e6, change.Change, 3);
        Assert.Equal(
            ["value_added_ratio 3.228279", "capital_turnover 14.527904", "capital_per_employee 0.993816"],
            change.Factors.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Code} {f.Contribution / 1e6:0.000000}"))
        );
        Assert.Equal(0.073196, Math.Round(ProductivityChange.TfpGrowth(Y2023, Y2024, (100, 100), (100, 100))!.Value, 6));
        Assert.Equal(0.126752, Math.Round(Math.Log(1 + ProductivityChange.Growth(18_500, 21_000)!.Value), 6));
    }

    [Fact]
    public void ConstantPrices_NeedDeflators()
    {
        Assert.Null(ProductivityChange.TfpGrowth(Y2023, Y2024, null, (100, 100)));
        Assert.Null(ProductivityChange.TfpGrowth(Y2023, Y2024, (100, 104), null));
        Assert.Equal(0.073196 - Math.Log(1.04), ProductivityChange.TfpGrowth(Y2023, Y2024, (100, 104), (100, 100))!.Value, 6);
        Assert.Null(ProductivityChange.RealGrowth(100, 110, null, 104));
        Assert.Equal((1.10 / 1.04) - 1, ProductivityChange.RealGrowth(100, 110, 100, 104)!.Value, 12);
    }

    /// <summary>The second example, every value of it (golden-enterprise.csv).</summary>
    [Fact]
    public void GoldenEnterprise_IsReproduced()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "golden-enterprise.csv"))
            .Skip(1)
            .Where(l => l.Length > 0)
            .Select(l =>
                l.LastIndexOf(',') is var unit && l.LastIndexOf(',', unit - 1) is var value
                    ? (Item: l[..value].Trim('"'), Value: double.Parse(l[(value + 1)..unit], CultureInfo.InvariantCulture))
                    : default
            )
            .ToDictionary(r => r.Item, r => r.Value);
        double In(string start) => rows.Single(r => r.Key.StartsWith("Đầu vào: " + start, StringComparison.Ordinal)).Value;
        long M(string start) => (long)(In(start) * Million);
        var figures = new FigureInputs
        {
            NetRevenue = M("doanh thu thuần"),
            GrossOutput = M("doanh thu thuần") + M("thay đổi tồn kho") + M("XDCB"),
            IntermediateConsumption = M("nguyên vật liệu") + M("điện") + M("dịch vụ"),
            LabourCost = M("chi phí lao động"),
            Depreciation = M("khấu hao"),
            InterestPaid = M("lãi vay"),
            ProductionTaxes = M("thuế sản xuất"),
            ProfitBeforeTax = M("lợi nhuận"),
            Employees = In("lao động bình quân"),
            HoursWorked = In("giờ công"),
            FixedAssets = M("TSCĐ"),
        };
        double Value(string code) => EnterpriseIndicators.Find(code)!.Compute(figures).Value!.Value;
        var answers = new Dictionary<string, double>
        {
            ["Tổng đầu ra (GO)"] = figures.GrossOutput.Value / 1e6,
            ["Vật tư & dịch vụ mua ngoài (BIMS)"] = figures.IntermediateConsumption.Value / 1e6,
            ["VA phương pháp trừ"] = Value("value_added_subtractive") / 1e6,
            ["VA phương pháp cộng"] = Value("value_added") / 1e6,
            ["NSLĐ theo người = VA/L"] = Value("labour_productivity") / 1e6,
            ["NSLĐ theo giờ = VA/giờ"] = Value("labour_productivity_per_hour"),
            ["Doanh thu/lao động"] = Value("revenue_per_employee") / 1e6,
            ["Năng suất vốn = VA/TSCĐ"] = Value("capital_productivity"),
            ["Cường độ vốn = TSCĐ/L"] = Value("capital_intensity") / 1e6,
            ["Vòng quay TSCĐ = doanh thu/TSCĐ"] = Value("fixed_asset_turnover"),
            ["Tỷ lệ VA/doanh thu"] = Value("value_added_ratio"),
            ["Tỷ lệ VA/GO"] = Value("value_added_output_ratio"),
            ["Sức cạnh tranh chi phí lao động = VA/chi phí LĐ"] = Value("labour_cost_competitiveness"),
            ["Chi phí lao động bình quân"] = Value("labour_cost_per_employee") / 1e6,
            ["Chi phí LĐ đơn vị (ULC) = chi phí LĐ/GO"] = Value("unit_labour_cost"),
            ["Tỷ phần lao động trong VA = chi phí LĐ/VA"] = Value("labour_share"),
            ["Tỷ suất LN/doanh thu"] = Value("profit_margin"),
            ["LN/VA"] = Value("profit_share"),
            ["Đồng nhất thức 1: NSLĐ = năng suất vốn × cường độ vốn"] = Value("capital_productivity") * Value("capital_intensity") / 1e6,
            ["Đồng nhất thức 2: NSLĐ = (VA/doanh thu) × (doanh thu/L)"] = Value("value_added_ratio") * Value("revenue_per_employee") / 1e6,
        };
        Assert.Equal(
            rows.Keys.Where(k => !k.StartsWith("Đầu vào", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            answers.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            answers,
            a =>
                Assert.Equal(
                    rows[a.Key],
                    a.Value,
                    a.Key.Contains("giờ", StringComparison.Ordinal) ? 2
                        : a.Key.Contains("/lao động", StringComparison.Ordinal) ? 4
                        : 6
                )
        );
        Assert.Equal(0, EnterpriseIndicators.Difference(figures));
    }

    [Fact]
    public void MissingInputs_AreNamed_AndAZeroDenominatorMeansNothing()
    {
        var lp = EnterpriseIndicators.LabourProductivity;
        Assert.Equal(["interestPaid", "employees"], lp.Compute(Y2023 with { InterestPaid = null, Employees = null }).Missing);
        Assert.True(lp.Compute(Y2023 with { Employees = 0 }) is { Value: null, Undefined: true });
        Assert.Null(EnterpriseIndicators.Difference(Y2023 with { GrossOutput = null }));
        Assert.Equal(
            ("employees", "labour_productivity"),
            EnterpriseIndicators.Unlocks(Y2023 with { Employees = null })[0] is var u ? (u.Field, u.Unlocks[0].Code) : default
        );
        Assert.Null(ProductivityChange.Decompose(Y2023, Y2024 with { TotalCapital = null }));
        Assert.Null(ProductivityChange.Decompose(Y2023, Y2024 with { ProfitBeforeTax = -90_000 * Million }));
    }

    /// <summary>VA′ = R(1 + r) − (R − VA)(1 + c), L′ = L(1 + l): by hand from the figures of 2023.</summary>
    [Theory]
    [InlineData(0, 0, 0, 18_500, 80)]
    [InlineData(0.25, 0, 0, 18_500, 100)]
    [InlineData(0, 0.1, 0, 23_700, 80)]
    [InlineData(0, 0, -0.1, 21_850, 80)]
    [InlineData(-0.5, -0.5, -0.5, 9_250, 40)]
    public void WhatIf_IsArithmetic(double employees, double revenue, double boughtIn, double value, double people)
    {
        var result = WhatIf.Apply(Y2023, new WhatIfChange(employees, revenue, boughtIn))!.Value;
        Assert.Equal(
            (value, people, value / people),
            (Math.Round(result.ValueAdded / 1e6, 6), result.Employees, Math.Round(result.LabourProductivity / 1e6, 6))
        );
        Assert.Null(WhatIf.Apply(Y2023 with { NetRevenue = null }, default));
        Assert.Null(WhatIf.Apply(Y2023, new WhatIfChange(-1, 0, 0)));
    }

    [Fact]
    public void EveryIndicator_IsWhole()
    {
        Assert.Equal(EnterpriseIndicators.All.Count, EnterpriseIndicators.All.Select(i => i.Code).Distinct().Count());
        Assert.All(
            EnterpriseIndicators.All,
            i =>
            {
                Assert.All((string[])[i.NameVi, i.NameEn, i.Formula, i.MeaningVi, i.MeaningEn, i.Source], t => Assert.NotEmpty(t));
                Assert.All(i.Inputs, f => Assert.NotNull(Y2023.Figure(f)));
                Assert.NotNull(i.Compute(Y2023).Value);
            }
        );
    }

    /// <summary>Whatever the figures: a value is finite or absent; all money scaled alike leaves ratios alone and scales amounts; the factors add up.</summary>
    [Fact]
    public void AnyFigures_GiveFiniteValues_ScaleAsTheyShould_AndDecomposeExactly()
    {
        var random = new Random(439);
        for (var run = 0; run < 2000; run++)
        {
            FigureInputs Any()
            {
                long? Money(bool sign = false) =>
                    random.Next(8) switch
                    {
                        0 => (long?)null,
                        1 => 0,
                        2 => random.NextInt64(1_000_000_000_000_000),
                        _ => random.NextInt64(1, 100_000) * Million,
                    }
                        is { } m
                        ? sign && random.Next(4) == 0
                            ? -m
                            : m
                        : null;
                double? Count() =>
                    random.Next(8) switch
                    {
                        0 => (double?)null,
                        1 => 0,
                        2 => double.Epsilon,
                        3 => 1e9 * random.NextDouble(),
                        _ => random.Next(1, 500),
                    };
                return new FigureInputs
                {
                    NetRevenue = Money(),
                    GrossOutput = Money(),
                    IntermediateConsumption = Money(),
                    LabourCost = Money(),
                    ProfitBeforeTax = Money(true),
                    Depreciation = Money(),
                    InterestPaid = Money(),
                    ProductionTaxes = Money(),
                    Employees = Count(),
                    HoursWorked = Count(),
                    FixedAssets = Money(),
                    TotalCapital = Money(),
                };
            }

            var (a, b) = (Any(), Any());
            FigureInputs Scaled(FigureInputs f) =>
                f with
                {
                    NetRevenue = f.NetRevenue * 1000,
                    GrossOutput = f.GrossOutput * 1000,
                    IntermediateConsumption = f.IntermediateConsumption * 1000,
                    LabourCost = f.LabourCost * 1000,
                    ProfitBeforeTax = f.ProfitBeforeTax * 1000,
                    Depreciation = f.Depreciation * 1000,
                    InterestPaid = f.InterestPaid * 1000,
                    ProductionTaxes = f.ProductionTaxes * 1000,
                    FixedAssets = f.FixedAssets * 1000,
                    TotalCapital = f.TotalCapital * 1000,
                };
            foreach (var indicator in EnterpriseIndicators.All)
            {
                var (plain, scaled) = (indicator.Compute(a), indicator.Compute(Scaled(a)));
                Assert.True(
                    plain.Value is null ? plain.Missing.Count > 0 ^ plain.Undefined : double.IsFinite(plain.Value.Value) && plain.Missing.Count == 0
                );
                if (plain.Value is { } v && scaled.Value is { } s)
                {
                    Close(indicator.Unit is IndicatorUnit.Times or IndicatorUnit.Percent ? v : v * 1000, s);
                }
            }

            if (ProductivityChange.Decompose(a, b) is { } change)
            {
                Close(
                    change.Change,
                    change.Factors.Sum(f => f.Contribution),
                    Math.Abs(change.Before) + Math.Abs(change.After) + change.Factors.Sum(f => Math.Abs(f.Contribution))
                );
                Assert.All(change.Factors, f => Assert.True(double.IsFinite(f.Contribution)));
            }

            Assert.True(ProductivityChange.TfpGrowth(a, b, (100, 103), (100, 102)) is not { } tfp || double.IsFinite(tfp));
        }

        static void Close(double expected, double actual, double? scale = null) =>
            Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(scale ?? Math.Abs(expected), 1e-9), $"{expected} {actual}");
    }

    private static FigureInputs Make(long r, long go, long ic, long lc, long p, long d, long i, long t, double l, double h, long fa, long k) =>
        new()
        {
            NetRevenue = r * Million,
            GrossOutput = go * Million,
            IntermediateConsumption = ic * Million,
            LabourCost = lc * Million,
            ProfitBeforeTax = p * Million,
            Depreciation = d * Million,
            InterestPaid = i * Million,
            ProductionTaxes = t * Million,
            Employees = l,
            HoursWorked = h,
            FixedAssets = fa * Million,
            TotalCapital = k * Million,
        };
}

/// <summary>The document of indicators is what the code says.</summary>
public sealed class IndicatorDocumentTests
{
    [Fact]
    public void Document_IsWhatTheCodeSays()
    {
        var path = Path.Combine(Fixtures.Repository, "docs", "indicators.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, IndicatorDocument.Markdown());
        }

        Assert.Equal(IndicatorDocument.Markdown(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
