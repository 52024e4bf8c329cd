namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// Every indicator of an enterprise (domain §4), in the order of the page. Value added is taken by the additive method wherever another indicator needs it,
/// so that the registry's lists, charts and pages agree; the subtractive one stands beside it with the difference. Pure.
/// </summary>
public static class EnterpriseIndicators
{
    private const string Apo = "APO, Handbook on Productivity (2015), added value and productivity of enterprises";
    private const string Oecd = "OECD, Measuring Productivity: OECD Manual (2001)";
    private const string Finance = "APO, Handbook on Productivity (2015), ratio analysis";
    private static readonly string[] Additive = ["labourCost", "profitBeforeTax", "depreciation", "interestPaid", "productionTaxes"];

    /// <summary>Value added, additive.</summary>
    public static EnterpriseIndicator ValueAdded { get; } =
        Make(
            "value_added",
            "Giá trị gia tăng, phương pháp cộng",
            "Value added, additive",
            "VA = LC + P + D + I + T",
            "Phần giá trị doanh nghiệp tạo thêm, cộng từ thu nhập của lao động, chủ sở hữu, vốn vay, khấu hao và ngân sách.",
            "What the enterprise adds, summed over what labour, owners, lenders, depreciation and the budget receive.",
            IndicatorUnit.Dong,
            IndicatorDirection.HigherIsBetter,
            Apo,
            [.. Additive],
            f => (Va(f), null)
        );

    /// <summary>Value added, subtractive.</summary>
    public static EnterpriseIndicator ValueAddedSubtractive { get; } =
        Make(
            "value_added_subtractive",
            "Giá trị gia tăng, phương pháp trừ",
            "Value added, subtractive",
            "VA = GO − IC",
            "Giá trị sản xuất trừ vật tư và dịch vụ mua ngoài; nên bằng phương pháp cộng.",
            "Gross output less materials and services bought; should equal the additive method.",
            IndicatorUnit.Dong,
            IndicatorDirection.HigherIsBetter,
            Oecd,
            ["grossOutput", "intermediateConsumption"],
            f => ((double)f.GrossOutput!.Value - f.IntermediateConsumption!.Value, null)
        );

    /// <summary>Labour productivity.</summary>
    public static EnterpriseIndicator LabourProductivity { get; } =
        Make(
            "labour_productivity",
            "Năng suất lao động",
            "Labour productivity",
            "VA / L",
            "Giá trị gia tăng một lao động tạo ra trong năm.",
            "Value added by one employee in the year.",
            IndicatorUnit.DongPerEmployee,
            IndicatorDirection.HigherIsBetter,
            Oecd,
            [.. Additive, "employees"],
            f => (Va(f), f.Employees)
        );

    /// <summary>Labour cost per employee.</summary>
    public static EnterpriseIndicator LabourCostPerEmployee { get; } =
        Make(
            "labour_cost_per_employee",
            "Chi phí lao động bình quân",
            "Labour cost per employee",
            "LC / L",
            "Chi phí lao động của một người trong năm: lương, bảo hiểm, phúc lợi.",
            "Wages, insurance and welfare of one employee in the year.",
            IndicatorUnit.DongPerEmployee,
            IndicatorDirection.Neutral,
            Apo,
            ["labourCost", "employees"],
            f => (f.LabourCost!.Value, f.Employees)
        );

    /// <summary>Capital intensity.</summary>
    public static EnterpriseIndicator CapitalIntensity { get; } =
        Make(
            "capital_intensity",
            "Cường độ vốn",
            "Capital intensity",
            "FA / L",
            "Tài sản cố định trang bị cho một lao động.",
            "Fixed assets at the disposal of one employee.",
            IndicatorUnit.DongPerEmployee,
            IndicatorDirection.Neutral,
            Apo,
            ["fixedAssets", "employees"],
            f => (f.FixedAssets!.Value, f.Employees)
        );

    /// <summary>Value-added ratio.</summary>
    public static EnterpriseIndicator ValueAddedRatio { get; } =
        Make(
            "value_added_ratio",
            "Tỷ lệ giá trị gia tăng trên doanh thu",
            "Value-added ratio",
            "VA / R",
            "Phần giá trị tự tạo ra trong mỗi đồng doanh thu.",
            "What of every đồng of revenue is added by the enterprise itself.",
            IndicatorUnit.Percent,
            IndicatorDirection.HigherIsBetter,
            Apo,
            [.. Additive, "netRevenue"],
            f => (Va(f), f.NetRevenue)
        );

    /// <summary>Capital turnover.</summary>
    public static EnterpriseIndicator CapitalTurnover { get; } =
        Make(
            "capital_turnover",
            "Vòng quay vốn",
            "Capital turnover",
            "R / K",
            "Doanh thu trên mỗi đồng vốn.",
            "Revenue for every đồng of capital.",
            IndicatorUnit.Times,
            IndicatorDirection.HigherIsBetter,
            Finance,
            ["netRevenue", "totalCapital"],
            f => (f.NetRevenue!.Value, f.TotalCapital)
        );

    /// <summary>Total capital per employee.</summary>
    public static EnterpriseIndicator CapitalPerEmployee { get; } =
        Make(
            "capital_per_employee",
            "Vốn trên một lao động",
            "Total capital per employee",
            "K / L",
            "Tổng vốn trang bị cho một lao động.",
            "Total capital at the disposal of one employee.",
            IndicatorUnit.DongPerEmployee,
            IndicatorDirection.Neutral,
            Finance,
            ["totalCapital", "employees"],
            f => (f.TotalCapital!.Value, f.Employees)
        );

    /// <summary>All.</summary>
    public static IReadOnlyList<EnterpriseIndicator> All { get; } =
    [
        ValueAdded,
        ValueAddedSubtractive,
        LabourProductivity,
        Make(
            "labour_productivity_per_hour",
            "Năng suất lao động theo giờ",
            "Labour productivity per hour",
            "VA / H",
            "Giá trị gia tăng của một giờ làm việc.",
            "Value added in one hour of work.",
            IndicatorUnit.DongPerHour,
            IndicatorDirection.HigherIsBetter,
            Oecd,
            [.. Additive, "hoursWorked"],
            f => (Va(f), f.HoursWorked)
        ),
        Make(
            "revenue_per_employee",
            "Doanh thu trên một lao động",
            "Revenue per employee",
            "R / L",
            "Doanh thu của một lao động trong năm.",
            "Revenue of one employee in the year.",
            IndicatorUnit.DongPerEmployee,
            IndicatorDirection.HigherIsBetter,
            Apo,
            ["netRevenue", "employees"],
            f => (f.NetRevenue!.Value, f.Employees)
        ),
        LabourCostPerEmployee,
        Make(
            "labour_cost_competitiveness",
            "Sức cạnh tranh chi phí lao động",
            "Labour cost competitiveness",
            "VA / LC",
            "Giá trị gia tăng trên mỗi đồng chi phí lao động.",
            "Value added for every đồng of labour cost.",
            IndicatorUnit.Times,
            IndicatorDirection.HigherIsBetter,
            Apo,
            [.. Additive],
            f => (Va(f), f.LabourCost)
        ),
        Make(
            "unit_labour_cost",
            "Chi phí lao động đơn vị",
            "Unit labour cost",
            "LC / GO",
            "Chi phí lao động trong mỗi đồng giá trị sản xuất.",
            "Labour cost in every đồng of gross output.",
            IndicatorUnit.Times,
            IndicatorDirection.LowerIsBetter,
            Oecd,
            ["labourCost", "grossOutput"],
            f => (f.LabourCost!.Value, f.GrossOutput)
        ),
        Make(
            "labour_share",
            "Tỷ phần lao động trong giá trị gia tăng",
            "Labour share of value added",
            "LC / VA",
            "Phần giá trị gia tăng trả cho lao động.",
            "What of value added goes to labour.",
            IndicatorUnit.Percent,
            IndicatorDirection.Neutral,
            Oecd,
            [.. Additive],
            f => (f.LabourCost!.Value, Va(f))
        ),
        Make(
            "capital_productivity",
            "Năng suất vốn",
            "Capital productivity",
            "VA / FA",
            "Giá trị gia tăng trên mỗi đồng tài sản cố định.",
            "Value added for every đồng of fixed assets.",
            IndicatorUnit.Times,
            IndicatorDirection.HigherIsBetter,
            Apo,
            [.. Additive, "fixedAssets"],
            f => (Va(f), f.FixedAssets)
        ),
        CapitalIntensity,
        Make(
            "fixed_asset_turnover",
            "Vòng quay tài sản cố định",
            "Fixed asset turnover",
            "R / FA",
            "Doanh thu trên mỗi đồng tài sản cố định.",
            "Revenue for every đồng of fixed assets.",
            IndicatorUnit.Times,
            IndicatorDirection.HigherIsBetter,
            Finance,
            ["netRevenue", "fixedAssets"],
            f => (f.NetRevenue!.Value, f.FixedAssets)
        ),
        ValueAddedRatio,
        Make(
            "value_added_output_ratio",
            "Tỷ lệ giá trị gia tăng trên giá trị sản xuất",
            "Value added in gross output",
            "VA / GO",
            "Phần giá trị tự tạo ra trong giá trị sản xuất.",
            "What of gross output is added by the enterprise itself.",
            IndicatorUnit.Percent,
            IndicatorDirection.HigherIsBetter,
            Apo,
            [.. Additive, "grossOutput"],
            f => (Va(f), f.GrossOutput)
        ),
        Make(
            "profit_margin",
            "Tỷ suất lợi nhuận trên doanh thu",
            "Profit margin",
            "P / R",
            "Lợi nhuận trước thuế trong mỗi đồng doanh thu.",
            "Profit before tax in every đồng of revenue.",
            IndicatorUnit.Percent,
            IndicatorDirection.HigherIsBetter,
            Finance,
            ["profitBeforeTax", "netRevenue"],
            f => (f.ProfitBeforeTax!.Value, f.NetRevenue)
        ),
        Make(
            "return_on_capital",
            "Tỷ suất lợi nhuận trên vốn",
            "Return on capital",
            "P / K",
            "Lợi nhuận trước thuế trên mỗi đồng vốn.",
            "Profit before tax for every đồng of capital.",
            IndicatorUnit.Percent,
            IndicatorDirection.HigherIsBetter,
            Finance,
            ["profitBeforeTax", "totalCapital"],
            f => (f.ProfitBeforeTax!.Value, f.TotalCapital)
        ),
        Make(
            "profit_share",
            "Tỷ phần lợi nhuận trong giá trị gia tăng",
            "Profit share of value added",
            "P / VA",
            "Phần giá trị gia tăng là lợi nhuận trước thuế.",
            "What of value added is profit before tax.",
            IndicatorUnit.Percent,
            IndicatorDirection.Neutral,
            Apo,
            [.. Additive],
            f => (f.ProfitBeforeTax!.Value, Va(f))
        ),
        CapitalTurnover,
        CapitalPerEmployee,
    ];

    /// <summary>The indicators that peers are compared by.</summary>
    public static IReadOnlyList<EnterpriseIndicator> Compared { get; } =
    [LabourProductivity, LabourCostPerEmployee, ValueAddedRatio, CapitalIntensity];

    /// <summary>An indicator by code; null for none.</summary>
    public static EnterpriseIndicator? Find(string? code) => All.FirstOrDefault(i => i.Code == code);

    /// <summary>The difference of the subtractive method to the additive one, đồng; null unless both can be had.</summary>
    public static double? Difference(FigureInputs figures) => ValueAddedSubtractive.Compute(figures).Value - ValueAdded.Compute(figures).Value;

    /// <summary>The least that would have to be entered to unlock indicators: each missing field with the indicators that lack it and nothing else.</summary>
    public static IReadOnlyList<(string Field, IReadOnlyList<EnterpriseIndicator> Unlocks)> Unlocks(FigureInputs figures) =>
        [
            .. All.Select(i => (Indicator: i, i.Compute(figures).Missing))
                .Where(i => i.Missing.Count > 0)
                .SelectMany(i => i.Missing.Select(m => (Field: m, i.Indicator, Alone: i.Missing.Count == 1)))
                .GroupBy(m => m.Field)
                .Select(g => (g.Key, Unlocks: (IReadOnlyList<EnterpriseIndicator>)[.. g.Where(m => m.Alone).Select(m => m.Indicator)]))
                .OrderByDescending(g => g.Unlocks.Count),
        ];

    private static double Va(FigureInputs f) =>
        (double)f.LabourCost!.Value + f.ProfitBeforeTax!.Value + f.Depreciation!.Value + f.InterestPaid!.Value + f.ProductionTaxes!.Value;

    private static EnterpriseIndicator Make(
        string code,
        string vi,
        string en,
        string formula,
        string meaningVi,
        string meaningEn,
        IndicatorUnit unit,
        IndicatorDirection direction,
        string source,
        string[] inputs,
        Func<FigureInputs, (double, double?)> parts
    ) =>
        new()
        {
            Code = code,
            NameVi = vi,
            NameEn = en,
            Formula = formula,
            MeaningVi = meaningVi,
            MeaningEn = meaningEn,
            Unit = unit,
            Direction = direction,
            Source = source,
            Inputs = inputs,
            Parts = parts,
        };
}
