using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>The kind: the city's productivity series.</summary>
public static class CitySeriesKind
{
    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "city-series",
            Table = "city_observations",
            Entity = ChangedEntity.CityObservation,
            Position = 50,
            Rules = new CitySeriesRules(),
            DefaultMoneyPower = 0,
            Key = ["place", "period", "sector", "indicator", "price_base", "source", "vintage"],
            Titles = ["indicator", "place"],
            Order = "t.indicator, t.place, t.period DESC, t.id",
            Path = "/chuoi-so-lieu",
            Many = ("Chuỗi số liệu thành phố", "City series"),
            One = ("quan sát", "observation"),
            Icon = "target",
            Fields =
            [
                KindFields.F("place", "place", FieldType.Text, "Địa bàn", "Place", "noi", "tinh thanh pho", "don vi hanh chinh") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                },
                KindFields.F("period", "period", FieldType.Period, "Kỳ", "Period", "nam", "ky so lieu", "thoi ky") with
                {
                    Hint = ("2025, 2025H1, 2025Q1, 2021-2025", "2025, 2025H1, 2025Q1, 2021-2025"),
                    Required = true,
                    Listed = true,
                    Filtered = true,
                },
                KindFields.F("indicator", "indicator", FieldType.Text, "Chỉ tiêu", "Indicator", "ma chi tieu", "ten chi tieu") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                    Names = CityIndicators.Names,
                },
                KindFields.F("sector", "sector", FieldType.Text, "Khu vực, ngành", "Sector", "nganh", "khu vuc") with
                {
                    Blank = "",
                },
                KindFields.F("priceBase", "price_base", FieldType.Text, "Giá", "Price base", "loai gia", "nam goc") with
                {
                    Blank = "",
                },
                KindFields.F("value", "value", FieldType.Quantity, "Giá trị", "Value", "so lieu", "gia tri so lieu") with
                {
                    UnitField = "unit",
                    Required = true,
                    Listed = true,
                    Min = null,
                },
                KindFields.F("unit", "unit", FieldType.Text, "Đơn vị tính", "Unit", "don vi", "dvt") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F(
                    "estimateStatus",
                    "estimate_status",
                    FieldType.Choice,
                    "Loại số liệu",
                    "Estimate status",
                    "tinh trang",
                    "uoc so bo chinh thuc"
                ) with
                {
                    Listed = true,
                    Filtered = true,
                    Options = FieldOption.Of(
                        (EstimateStatus.NotStated, "Không ghi", "Not stated", []),
                        (EstimateStatus.Estimate, "Ước", "Estimate", ["uoc tinh"]),
                        (EstimateStatus.Preliminary, "Sơ bộ", "Preliminary", []),
                        (EstimateStatus.Final, "Chính thức", "Final", ["official"])
                    ),
                },
                KindFields.F("verification", "verification", FieldType.Choice, "Kiểm chứng", "Verification", "xac minh") with
                {
                    Filtered = true,
                    Options = FieldOption.Of(
                        (Verification.Unverified, "Chưa kiểm chứng", "Unverified", []),
                        (Verification.Verified, "Đã kiểm chứng", "Verified", []),
                        (Verification.Derived, "Suy ra", "Derived", ["tinh toan"])
                    ),
                },
                KindFields.F("source", "source", FieldType.Text, "Nguồn", "Source", "nguon so lieu") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("releaseDate", "vintage", FieldType.Text, "Ngày công bố", "Release date", "cong bo", "ngay phat hanh", "vintage") with
                {
                    Hint = ("Ngày nguồn công bố số liệu, ví dụ 31/12/2025", "The day the source released the figure, such as 31/12/2025"),
                    Required = true,
                },
                KindFields.F("note", "note", FieldType.LongText, "Ghi chú", "Note", "chu thich"),
            ],
        };
}
