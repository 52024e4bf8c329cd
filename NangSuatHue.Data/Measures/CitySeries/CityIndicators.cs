using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>The code list of the city's series. A code that is not here is shown as it is: sources bring their own.</summary>
public static class CityIndicators
{
    private const string National = "Nghị định 94/2022/NĐ-CP (nội dung chỉ tiêu thống kê quốc gia)",
        Solow = "Nghị định 94/2022/NĐ-CP; Solow (1957)",
        AsPublished = "Theo nguồn công bố từng số liệu";
    private static readonly (string, string) Percent = ("%", "%"),
        PercentYear = ("%/năm", "% a year"),
        Points = ("điểm %", "percentage points"),
        OfGrowth = ("% tăng trưởng", "% of growth"),
        Billion = ("tỷ đồng", "billion VND"),
        Thousand = ("nghìn người", "thousand persons"),
        Persons = ("người", "persons"),
        PerWorker = ("triệu đồng/lao động", "million VND per worker"),
        Usd = ("USD", "USD"),
        Enterprises = ("doanh nghiệp", "enterprises"),
        Times = ("lần", "times");

    /// <summary>All of them, each group from its most used.</summary>
    public static IReadOnlyList<CityIndicator> All { get; } =
    [
        I(
            "nsld_gia_hh",
            "Năng suất lao động, giá hiện hành",
            "Labour productivity, current prices",
            PerWorker,
            "GRDP giá hiện hành / số lao động có việc làm bình quân",
            "GRDP at current prices / average number of employed persons",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "nsld_ss2010",
            "Năng suất lao động, giá so sánh 2010",
            "Labour productivity, constant 2010 prices",
            PerWorker,
            "GRDP giá so sánh 2010 / số lao động có việc làm",
            "GRDP at constant 2010 prices / employed persons",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "nsld_tang_ss",
            "Tốc độ tăng năng suất lao động, giá so sánh",
            "Labour productivity growth, constant prices",
            Percent,
            "NSLĐ năm nay / NSLĐ năm trước − 1, giá so sánh",
            "productivity of the year / that of the year before − 1, constant prices",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "nsld_tang_ss_bq",
            "Tốc độ tăng năng suất lao động bình quân năm",
            "Labour productivity growth, yearly average",
            PercentYear,
            "(NSLĐ cuối kỳ / đầu kỳ)^(1/số năm) − 1",
            "(last / first)^(1/years) − 1",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "nsld_usd",
            "Năng suất lao động, USD",
            "Labour productivity, USD",
            ("USD/lao động", "USD per worker"),
            "NSLĐ giá hiện hành đổi theo tỷ giá bình quân",
            "productivity at current prices at the average exchange rate",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I(
            "nsld_so_voi_2010",
            "Năng suất lao động so với năm 2010",
            "Labour productivity against 2010",
            ("lần (giá hh)", "times (current prices)"),
            "NSLĐ giá hiện hành / NSLĐ năm 2010",
            "productivity at current prices / that of 2010",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I(
            "grdp_tang",
            "Tốc độ tăng GRDP",
            "GRDP growth",
            Percent,
            "GRDP giá so sánh năm nay / năm trước − 1",
            "GRDP at constant prices / that of the year before − 1",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_tang_bq",
            "Tốc độ tăng GRDP bình quân năm",
            "GRDP growth, yearly average",
            PercentYear,
            "(Π(1 + gᵢ))^(1/n) − 1",
            "(Π(1 + gᵢ))^(1/n) − 1",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_tang_nlts",
            "Tốc độ tăng khu vực nông, lâm, thủy sản",
            "Growth of agriculture, forestry and fishery",
            Percent,
            "giá trị tăng thêm giá so sánh so với năm trước",
            "value added at constant prices on the year before",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_tang_cnxd",
            "Tốc độ tăng khu vực công nghiệp, xây dựng",
            "Growth of industry and construction",
            Percent,
            "giá trị tăng thêm giá so sánh so với năm trước",
            "value added at constant prices on the year before",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_tang_dv",
            "Tốc độ tăng khu vực dịch vụ",
            "Growth of services",
            Percent,
            "giá trị tăng thêm giá so sánh so với năm trước",
            "value added at constant prices on the year before",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_tang_thue",
            "Tốc độ tăng thuế sản phẩm trừ trợ cấp",
            "Growth of product taxes less subsidies",
            Percent,
            "thuế sản phẩm trừ trợ cấp giá so sánh so với năm trước",
            "product taxes less subsidies at constant prices on the year before",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "dong_gop_nlts",
            "Đóng góp của nông, lâm, thủy sản vào tăng trưởng",
            "Contribution of agriculture, forestry and fishery to growth",
            Points,
            "tỷ trọng năm trước × tốc độ tăng",
            "share of the year before × growth",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "dong_gop_cnxd",
            "Đóng góp của công nghiệp, xây dựng vào tăng trưởng",
            "Contribution of industry and construction to growth",
            Points,
            "tỷ trọng năm trước × tốc độ tăng",
            "share of the year before × growth",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "dong_gop_dv",
            "Đóng góp của dịch vụ vào tăng trưởng",
            "Contribution of services to growth",
            Points,
            "tỷ trọng năm trước × tốc độ tăng",
            "share of the year before × growth",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "dong_gop_thue",
            "Đóng góp của thuế sản phẩm vào tăng trưởng",
            "Contribution of product taxes to growth",
            Points,
            "tỷ trọng năm trước × tốc độ tăng",
            "share of the year before × growth",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "grdp_gia_hh",
            "GRDP giá hiện hành",
            "GRDP, current prices",
            Billion,
            "tổng giá trị tăng thêm + thuế sản phẩm − trợ cấp, giá hiện hành",
            "total value added + product taxes − subsidies, current prices",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp",
            "GRDP, nguồn không ghi loại giá",
            "GRDP, prices not stated",
            Billion,
            "như nguồn công bố",
            "as the source publishes it",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I(
            "grdp_ss2010",
            "GRDP giá so sánh 2010",
            "GRDP, constant 2010 prices",
            Billion,
            "GRDP giá hiện hành khử giá về năm gốc 2010",
            "GRDP deflated to the base year 2010",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_ss2010_nlts",
            "GRDP nông, lâm, thủy sản, giá so sánh 2010",
            "GRDP of agriculture, forestry and fishery, constant 2010 prices",
            Billion,
            "giá trị tăng thêm của khu vực, giá so sánh 2010",
            "the sector's value added, constant 2010 prices",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_ss2010_cnxd",
            "GRDP công nghiệp, xây dựng, giá so sánh 2010",
            "GRDP of industry and construction, constant 2010 prices",
            Billion,
            "giá trị tăng thêm của khu vực, giá so sánh 2010",
            "the sector's value added, constant 2010 prices",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_ss2010_dv",
            "GRDP dịch vụ, giá so sánh 2010",
            "GRDP of services, constant 2010 prices",
            Billion,
            "giá trị tăng thêm của khu vực, giá so sánh 2010",
            "the sector's value added, constant 2010 prices",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_bq_dau_nguoi",
            "GRDP bình quân đầu người",
            "GRDP per head",
            Usd,
            "GRDP / dân số trung bình, đổi ra USD",
            "GRDP / average population, in USD",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "grdp_bq_dau_nguoi_thap",
            "GRDP bình quân đầu người, mức thấp của khoảng",
            "GRDP per head, lower end of the range",
            Usd,
            "đầu dưới của khoảng đã công bố",
            "lower end of the published range",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I(
            "grdp_bq_dau_nguoi_cao",
            "GRDP bình quân đầu người, mức cao của khoảng",
            "GRDP per head, upper end of the range",
            Usd,
            "đầu trên của khoảng đã công bố",
            "upper end of the published range",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I(
            "gdp_tang",
            "Tốc độ tăng GDP",
            "GDP growth",
            Percent,
            "GDP giá so sánh năm nay / năm trước − 1",
            "GDP at constant prices / that of the year before − 1",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "gdp_gia_hh",
            "GDP giá hiện hành",
            "GDP, current prices",
            Billion,
            "tổng giá trị tăng thêm + thuế sản phẩm − trợ cấp, giá hiện hành",
            "total value added + product taxes − subsidies, current prices",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "gdp_gia_ss2010",
            "GDP giá so sánh 2010",
            "GDP, constant 2010 prices",
            Billion,
            "GDP giá hiện hành khử giá về năm gốc 2010",
            "GDP deflated to the base year 2010",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "co_cau_nlts",
            "Tỷ trọng nông, lâm, thủy sản trong GRDP",
            "Share of agriculture, forestry and fishery in GRDP",
            Percent,
            "giá trị tăng thêm của khu vực / GRDP, giá hiện hành",
            "the sector's value added / GRDP, current prices",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "co_cau_cnxd",
            "Tỷ trọng công nghiệp, xây dựng trong GRDP",
            "Share of industry and construction in GRDP",
            Percent,
            "giá trị tăng thêm của khu vực / GRDP, giá hiện hành",
            "the sector's value added / GRDP, current prices",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "co_cau_dv",
            "Tỷ trọng dịch vụ trong GRDP",
            "Share of services in GRDP",
            Percent,
            "giá trị tăng thêm của khu vực / GRDP, giá hiện hành",
            "the sector's value added / GRDP, current prices",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "co_cau_thue",
            "Tỷ trọng thuế sản phẩm trong GRDP",
            "Share of product taxes in GRDP",
            Percent,
            "thuế sản phẩm trừ trợ cấp / GRDP, giá hiện hành",
            "product taxes less subsidies / GRDP, current prices",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            GetProductivity.ValueAddedDeflator,
            "Chỉ số giảm phát giá trị gia tăng",
            "Deflator of value added",
            Percent,
            "giá trị gia tăng giá hiện hành / giá so sánh, một năm gốc",
            "value added at current / at constant prices, one base year",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            GetProductivity.AssetDeflator,
            "Chỉ số giá tài sản cố định",
            "Price index of fixed assets",
            Percent,
            "giá tài sản cố định so với năm gốc",
            "prices of fixed assets against a base year",
            IndicatorDirection.Neutral,
            AsPublished
        ),
        I(
            "tfp_tang_bq",
            "Tốc độ tăng TFP bình quân năm",
            "TFP growth, yearly average",
            PercentYear,
            "g_Y − (α·g_K + β·g_L), α + β = 1",
            "g_Y − (α·g_K + β·g_L), α + β = 1",
            IndicatorDirection.HigherIsBetter,
            Solow
        ),
        I(
            "tfp_dong_gop",
            "Đóng góp của TFP vào tăng trưởng",
            "TFP's share of growth",
            OfGrowth,
            "g_TFP / g_Y",
            "g_TFP / g_Y",
            IndicatorDirection.HigherIsBetter,
            Solow
        ),
        I(
            "von_dong_gop",
            "Đóng góp của vốn vào tăng trưởng",
            "Capital's share of growth",
            OfGrowth,
            "α·g_K / g_Y",
            "α·g_K / g_Y",
            IndicatorDirection.Neutral,
            Solow
        ),
        I(
            "lao_dong_dong_gop",
            "Đóng góp của lao động vào tăng trưởng",
            "Labour's share of growth",
            OfGrowth,
            "β·g_L / g_Y",
            "β·g_L / g_Y",
            IndicatorDirection.Neutral,
            Solow
        ),
        I(
            "von_dau_tu_xh",
            "Vốn đầu tư toàn xã hội",
            "Total social investment",
            Billion,
            "vốn đầu tư thực hiện của mọi khu vực, giá hiện hành",
            "realised investment of all sectors, current prices",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "von_dt_tren_gdp",
            "Vốn đầu tư trên GDP",
            "Investment to GDP",
            Percent,
            "vốn đầu tư toàn xã hội / GDP, giá hiện hành",
            "total investment / GDP, current prices",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "icor_ss2010",
            "Hệ số ICOR, giá so sánh 2010",
            "ICOR, constant 2010 prices",
            Times,
            "I_t / (Y_t − Y_{t−1}), giá so sánh 2010",
            "I_t / (Y_t − Y_{t−1}), constant 2010 prices",
            IndicatorDirection.LowerIsBetter,
            National
        ),
        I(
            "lao_dong_co_viec_lam",
            "Lao động có việc làm",
            "Employed persons",
            Thousand,
            "người từ 15 tuổi trở lên có việc làm trong kỳ tham chiếu",
            "persons aged 15 and over in work in the reference period",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "luc_luong_lao_dong_15+",
            "Lực lượng lao động từ 15 tuổi",
            "Labour force aged 15 and over",
            Thousand,
            "người có việc làm + người thất nghiệp",
            "employed + unemployed persons",
            IndicatorDirection.Neutral,
            National
        ),
        I(
            "lao_dong_15+_(trang tinh)",
            "Lao động từ 15 tuổi, theo trang thông tin tỉnh",
            "Workers aged 15 and over, the province's site",
            Persons,
            "như nguồn công bố",
            "as the source publishes it",
            IndicatorDirection.Neutral,
            AsPublished
        ),
        I(
            "ty_le_co_viec_lam_tren_dan_so",
            "Tỷ lệ có việc làm trên dân số",
            "Employed persons to population",
            Percent,
            "số người có việc làm / dân số trung bình",
            "employed persons / average population",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "ty_le_that_nghiep",
            "Tỷ lệ thất nghiệp",
            "Unemployment rate",
            Percent,
            "số người thất nghiệp / lực lượng lao động",
            "unemployed persons / labour force",
            IndicatorDirection.LowerIsBetter,
            National
        ),
        I(
            "lao_dong_qua_dao_tao",
            "Lao động qua đào tạo có bằng, chứng chỉ",
            "Trained workers with a certificate",
            Percent,
            "lao động có bằng, chứng chỉ / lao động có việc làm",
            "workers with a certificate / employed persons",
            IndicatorDirection.HigherIsBetter,
            National
        ),
        I(
            "lao_dong_qua_dao_tao_nghe",
            "Lao động qua đào tạo nghề",
            "Workers with vocational training",
            Percent,
            "như nguồn công bố",
            "as the source publishes it",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I("dan_so", "Dân số", "Population", Persons, "như nguồn công bố", "as the source publishes it", IndicatorDirection.Neutral, AsPublished),
        I(
            "dan_so_tb",
            "Dân số trung bình",
            "Average population",
            Thousand,
            "dân số trung bình năm",
            "average population of the year",
            IndicatorDirection.Neutral,
            National
        ),
        I("dien_tich", "Diện tích", "Area", ("km2", "km²"), "diện tích tự nhiên", "land area", IndicatorDirection.Neutral, AsPublished),
        I(
            "dn_dang_hoat_dong",
            "Doanh nghiệp đang hoạt động",
            "Active enterprises",
            Enterprises,
            "doanh nghiệp đang hoạt động cuối kỳ",
            "enterprises active at the period's end",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
        I(
            "dn_thanh_lap_moi",
            "Doanh nghiệp thành lập mới",
            "Newly registered enterprises",
            Enterprises,
            "doanh nghiệp đăng ký mới trong kỳ",
            "enterprises registered in the period",
            IndicatorDirection.HigherIsBetter,
            AsPublished
        ),
    ];

    private static readonly Dictionary<string, CityIndicator> ByCode = All.ToDictionary(i => i.Code, StringComparer.Ordinal);

    /// <summary>Names by code, Vietnamese and English.</summary>
    public static IReadOnlyDictionary<string, (string Vi, string En)> Names { get; } =
        All.ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);

    /// <summary>The indicator of a code; null for one that is not in the list.</summary>
    public static CityIndicator? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    private static CityIndicator I(
        string code,
        string vi,
        string en,
        (string Vi, string En) unit,
        string formula,
        string formulaEn,
        IndicatorDirection direction,
        string source
    ) =>
        new()
        {
            Code = code,
            Name = (vi, en),
            Unit = unit,
            Formula = (formula, formulaEn),
            Direction = direction,
            Source = source,
        };
}
