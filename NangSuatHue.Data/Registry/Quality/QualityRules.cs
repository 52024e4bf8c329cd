namespace NangSuatHue.Data.Registry.Quality;

/// <summary>All rules, in the order in which they are listed.</summary>
public static class QualityRules
{
    internal static readonly QualityRule LabourOverRevenue = Of(
            "labour_over_revenue",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "mm",
            [Figure.LabourCost, Figure.NetRevenue],
            "Chi phí lao động lớn hơn doanh thu",
            "Labour cost above revenue",
            "Chi phí lao động {0} lớn hơn doanh thu thuần {1}.",
            "Labour cost {0} is above net revenue {1}.",
            "Đối chiếu hai số với báo cáo tài chính; xem lại đơn vị tính.",
            "Compare both with the financial statements; check the unit."
        ),
        NoEmployees = Of(
            "no_employees",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "m",
            [Figure.Employees, Figure.LabourCost],
            "Có chi phí lao động mà không có lao động",
            "Labour cost without employees",
            "Lao động bình quân bằng 0 nhưng chi phí lao động là {0}.",
            "Employees are 0, yet labour cost is {0}.",
            "Điền số lao động bình quân trong năm.",
            "Enter the yearly average of employees."
        ),
        InsuredOverEmployees = Of(
            "insured_over_employees",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "nn",
            [Figure.InsuredEmployees, Figure.Employees],
            "Lao động đóng BHXH nhiều hơn tổng lao động",
            "More insured employees than employees",
            "Lao động đóng BHXH {0} người, nhiều hơn lao động bình quân {1} người.",
            "{0} insured employees are more than the {1} employees.",
            "Lao động đóng BHXH nằm trong lao động bình quân; sửa số nhầm.",
            "Insured employees are among all employees; mend the wrong one."
        ),
        AssetsOverCapital = Of(
            "assets_over_capital",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "mm",
            [Figure.FixedAssets, Figure.TotalCapital],
            "Tài sản cố định lớn hơn tổng nguồn vốn",
            "Fixed assets above total capital",
            "Tài sản cố định {0} lớn hơn tổng nguồn vốn {1}.",
            "Fixed assets {0} are above total capital {1}.",
            "Tổng nguồn vốn gồm cả tài sản cố định; đối chiếu bảng cân đối kế toán.",
            "Total capital includes the fixed assets; compare with the balance sheet."
        ),
        ExportsOverRevenue = Of(
            "exports_over_revenue",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "mm",
            [Figure.Exports, Figure.NetRevenue],
            "Xuất khẩu lớn hơn doanh thu",
            "Exports above revenue",
            "Xuất khẩu {0} lớn hơn doanh thu thuần {1}.",
            "Exports {0} are above net revenue {1}.",
            "Xuất khẩu nằm trong doanh thu; kiểm tra ngoại tệ đã quy đổi chưa.",
            "Exports are part of revenue; check that foreign currency was converted."
        ),
        TrainingOverHours = Of(
            "training_over_hours",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "nn",
            [Figure.TrainingHours, Figure.HoursWorked],
            "Giờ đào tạo nhiều hơn giờ công",
            "More training hours than hours worked",
            "Giờ đào tạo {0} nhiều hơn tổng giờ công {1}.",
            "{0} training hours are more than the {1} hours worked.",
            "Kiểm tra giờ công là của cả doanh nghiệp trong năm.",
            "Check that hours worked are the whole enterprise's, of the year."
        ),
        HoursPerEmployee = Of(
            "hours_per_employee",
            QualityGroup.Rule,
            QualitySeverity.Serious,
            "nn",
            [Figure.HoursWorked, Figure.Employees],
            "Giờ công một lao động khó tin",
            "Implausible hours per employee",
            "Mỗi lao động làm {0} giờ trong năm (giờ công {1}); thường từ 400 đến 3.000 giờ.",
            "{0} hours per employee in the year ({1} hours worked); usual are 400 to 3,000.",
            "Giờ công là tổng của mọi lao động trong năm, không phải của một người hay một tháng.",
            "Hours worked are the sum over all employees and the year, not one person's or month's."
        ),
        ProfitOverRevenue = Of(
            "profit_over_revenue",
            QualityGroup.Rule,
            QualitySeverity.Doubtful,
            "mm",
            [Figure.ProfitBeforeTax, Figure.NetRevenue],
            "Lợi nhuận hoặc lỗ lớn hơn doanh thu",
            "Profit or loss above revenue",
            "Lợi nhuận trước thuế {0} vượt doanh thu thuần {1}.",
            "Profit before tax {0} exceeds net revenue {1}.",
            "Nếu có thu nhập hay lỗ khác ngoài bán hàng thì chấp nhận và ghi lý do.",
            "Where there is income or loss beside sales, accept it and say so."
        ),
        ResearchOverRevenue = Of(
            "research_over_revenue",
            QualityGroup.Rule,
            QualitySeverity.Doubtful,
            "mm",
            [Figure.ResearchSpending, Figure.NetRevenue],
            "Chi R&D lớn hơn doanh thu",
            "R&D spending above revenue",
            "Chi R&D {0} lớn hơn doanh thu thuần {1}.",
            "R&D spending {0} is above net revenue {1}.",
            "Kiểm tra đơn vị tính; doanh nghiệp mới chưa bán hàng thì chấp nhận và ghi lý do.",
            "Check the unit; for a new enterprise without sales accept it and say so."
        ),
        DepreciationOverAssets = Of(
            "depreciation_over_assets",
            QualityGroup.Rule,
            QualitySeverity.Doubtful,
            "mm",
            [Figure.Depreciation, Figure.FixedAssets],
            "Khấu hao lớn hơn tài sản cố định",
            "Depreciation above fixed assets",
            "Khấu hao trong năm {0} lớn hơn tài sản cố định {1}.",
            "The year's depreciation {0} is above fixed assets {1}.",
            "Khấu hao là của riêng năm, không phải lũy kế; tài sản cố định là giá trị còn lại bình quân.",
            "Depreciation is the year's alone, not accumulated; fixed assets are net, yearly average."
        ),
        ConsumptionOverOutput = Of(
            "consumption_over_output",
            QualityGroup.Rule,
            QualitySeverity.Doubtful,
            "mm",
            [Figure.IntermediateConsumption, Figure.GrossOutput],
            "Chi phí trung gian lớn hơn giá trị sản xuất",
            "Intermediate consumption above gross output",
            "Chi phí trung gian {0} lớn hơn giá trị sản xuất {1}.",
            "Intermediate consumption {0} is above gross output {1}.",
            "Kiểm tra hai số có bị điền đổi chỗ cho nhau.",
            "Check that the two were not filled in the other way round."
        ),
        NegativeValueAdded = Of(
            "negative_value_added",
            QualityGroup.Rule,
            QualitySeverity.Doubtful,
            "mm",
            [Figure.ProfitBeforeTax, Figure.LabourCost, Figure.Depreciation, Figure.InterestPaid, Figure.ProductionTaxes],
            "Giá trị gia tăng âm",
            "Negative value added",
            "Giá trị gia tăng {0} (lợi nhuận {1}) là số âm.",
            "Value added {0} (profit {1}) is negative.",
            "Kiểm tra dấu và đơn vị của lợi nhuận; lỗ thật thì chấp nhận và ghi lý do.",
            "Check sign and unit of the profit; accept a true loss and say so."
        ),
        MethodsApart = Of(
            "methods_apart",
            QualityGroup.Rule,
            QualitySeverity.Doubtful,
            "mmp",
            [
                Figure.GrossOutput,
                Figure.IntermediateConsumption,
                Figure.LabourCost,
                Figure.ProfitBeforeTax,
                Figure.Depreciation,
                Figure.InterestPaid,
                Figure.ProductionTaxes,
            ],
            "Hai cách tính giá trị gia tăng lệch nhau",
            "The two methods of value added differ",
            "Giá trị gia tăng cộng các yếu tố {0}, theo sản xuất {1}: lệch {2}.",
            "Value added is {0} by its parts, {1} by output: {2} apart.",
            "Kiểm tra giá trị sản xuất, chi phí trung gian và từng yếu tố của giá trị gia tăng.",
            "Check gross output, intermediate consumption and each part of value added."
        ),
        UnitRow = Of(
            "unit_row",
            QualityGroup.Unit,
            QualitySeverity.Serious,
            "nxfmm",
            [Figure.NetRevenue],
            "Cả dòng có thể nhầm đơn vị",
            "The whole row may be in another unit",
            "{0} khoản tiền khoảng {1} mức so sánh, ví dụ {2}: {3} so với {4}.",
            "{0} amounts are about {1} what they compare with, such as {2}: {3} against {4}.",
            "Có thể đồng ghi thành triệu đồng hoặc nghìn đồng ghi thành triệu đồng; sửa cả dòng.",
            "Đồng or thousands may have been entered as millions; mend the whole row."
        ),
        UnitYear = Of(
            "unit_year",
            QualityGroup.Unit,
            QualitySeverity.Serious,
            "fqyqx",
            [Figure.NetRevenue],
            "Nhầm đơn vị so với năm khác",
            "Unit mistake against another year",
            "{0} {1}, khoảng {4} năm {2} ({3}).",
            "{0} is {1}, about {4} that of {2} ({3}).",
            "Kiểm tra đơn vị tính của số này (đồng, nghìn đồng, triệu đồng).",
            "Check the unit of this figure (đồng, thousand, million)."
        ),
        UnitPeers = Of(
            "unit_peers",
            QualityGroup.Unit,
            QualitySeverity.Serious,
            "fmmx",
            [Figure.NetRevenue, Figure.Employees],
            "Nhầm đơn vị so với cùng nhóm",
            "Unit mistake against peers",
            "{0} một lao động {1}, khoảng {3} trung vị cùng nhóm ({2}).",
            "{0} per employee is {1}, about {3} the peers' median ({2}).",
            "Kiểm tra đơn vị tính của số này và số lao động.",
            "Check the unit of this figure, and the employees."
        ),
        JumpRevenue = Of(
            "jump_revenue",
            QualityGroup.Jump,
            QualitySeverity.Doubtful,
            "myxm",
            [Figure.NetRevenue],
            "Doanh thu thay đổi đột ngột",
            "Revenue jumps",
            "Doanh thu thuần {3}, {2} năm {1} ({0}).",
            "Net revenue is {3}, {2} that of {1} ({0}).",
            "Đối chiếu hai năm; sáp nhập hoặc chia tách thì chấp nhận và ghi lý do.",
            "Compare both years; accept a merger or split and say so."
        ),
        JumpEmployees = Of(
            "jump_employees",
            QualityGroup.Jump,
            QualitySeverity.Doubtful,
            "nyxn",
            [Figure.Employees],
            "Số lao động thay đổi đột ngột",
            "Employees jump",
            "Lao động bình quân {3} người, {2} năm {1} ({0} người).",
            "Employees are {3}, {2} those of {1} ({0}).",
            "Kiểm tra là bình quân năm, không phải số cuối năm hay của một bộ phận.",
            "Check that it is the yearly average, not the year's end or one department."
        ),
        JumpProductivity = Of(
            "jump_productivity",
            QualityGroup.Jump,
            QualitySeverity.Doubtful,
            "myxm",
            [Figure.ProfitBeforeTax, Figure.LabourCost, Figure.Depreciation, Figure.InterestPaid, Figure.ProductionTaxes, Figure.Employees],
            "Năng suất lao động thay đổi đột ngột",
            "Labour productivity jumps",
            "Giá trị gia tăng một lao động {3}, {2} năm {1} ({0}).",
            "Value added per employee is {3}, {2} that of {1} ({0}).",
            "Kiểm tra các yếu tố của giá trị gia tăng và số lao động của hai năm.",
            "Check the parts of value added and the employees of both years."
        ),
        OutlierRevenue = Outlier(
            "outlier_revenue",
            Figure.NetRevenue,
            "Doanh thu một lao động khác thường",
            "Unusual revenue per employee",
            "Doanh thu một lao động",
            "Revenue per employee"
        ),
        OutlierLabour = Outlier(
            "outlier_labour_cost",
            Figure.LabourCost,
            "Chi phí một lao động khác thường",
            "Unusual labour cost per employee",
            "Chi phí một lao động",
            "Labour cost per employee"
        ),
        OutlierCapital = Outlier(
            "outlier_capital",
            Figure.TotalCapital,
            "Nguồn vốn một lao động khác thường",
            "Unusual capital per employee",
            "Nguồn vốn một lao động",
            "Capital per employee"
        ),
        OutlierProductivity = Of(
            "outlier_productivity",
            QualityGroup.Outlier,
            QualitySeverity.Doubtful,
            "mmnn",
            [Figure.ProfitBeforeTax, Figure.LabourCost, Figure.Depreciation, Figure.InterestPaid, Figure.ProductionTaxes, Figure.Employees],
            "Năng suất lao động khác thường",
            "Unusual labour productivity",
            "Giá trị gia tăng một lao động {0}, trung vị của {2} doanh nghiệp cùng nhóm {1} (z = {3}).",
            "Value added per employee is {0}; the median of {2} peers is {1} (z = {3}).",
            MendPeersVi,
            MendPeersEn
        );

    /// <summary>All rules.</summary>
    public static IReadOnlyList<QualityRule> All { get; } =
    [
        LabourOverRevenue,
        NoEmployees,
        InsuredOverEmployees,
        AssetsOverCapital,
        ExportsOverRevenue,
        TrainingOverHours,
        HoursPerEmployee,
        ProfitOverRevenue,
        ResearchOverRevenue,
        DepreciationOverAssets,
        ConsumptionOverOutput,
        NegativeValueAdded,
        MethodsApart,
        UnitRow,
        UnitYear,
        UnitPeers,
        JumpRevenue,
        JumpEmployees,
        JumpProductivity,
        OutlierRevenue,
        OutlierLabour,
        OutlierCapital,
        OutlierProductivity,
    ];

    /// <summary>A rule by code; null for none.</summary>
    public static QualityRule? Find(string? code) => All.FirstOrDefault(r => r.Code == code);

    private const string MendPeersVi = "Kiểm tra số này và số lao động; đúng như vậy thì chấp nhận và ghi lý do.",
        MendPeersEn = "Check this figure and the employees; where it is true, accept it and say why.";

    private static QualityRule Outlier(string code, Figure field, string nameVi, string nameEn, string vi, string en) =>
        Of(
            code,
            QualityGroup.Outlier,
            QualitySeverity.Doubtful,
            "mmnn",
            [field, Figure.Employees],
            nameVi,
            nameEn,
            vi + " {0}, trung vị của {2} doanh nghiệp cùng nhóm {1} (z = {3}).",
            en + " is {0}; the median of {2} peers is {1} (z = {3}).",
            MendPeersVi,
            MendPeersEn
        );

    private static QualityRule Of(
        string code,
        QualityGroup group,
        QualitySeverity severity,
        string kinds,
        IReadOnlyList<Figure> fields,
        string nameVi,
        string nameEn,
        string vi,
        string en,
        string mendVi,
        string mendEn
    ) =>
        new()
        {
            Code = code,
            Group = group,
            Severity = severity,
            Kinds = kinds,
            Fields = fields,
            NameVi = nameVi,
            NameEn = nameEn,
            Vi = vi,
            En = en,
            MendVi = mendVi,
            MendEn = mendEn,
        };
}
