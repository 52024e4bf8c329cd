using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>The kind: indicators that officers added to the set; their values are in the city's series.</summary>
public static class IndicatorKind
{
    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "indicators",
            Table = "collected_indicators",
            Entity = ChangedEntity.CollectedIndicator,
            Position = 60,
            Rules = new IndicatorRules(),
            DefaultMoneyPower = 0,
            Key = ["code"],
            Titles = ["name", "code"],
            Order = "t.sort_key, t.id",
            Path = "/chi-tieu-thu-thap",
            Many = ("Chỉ tiêu thu thập", "Collected indicators"),
            One = ("chỉ tiêu thu thập", "collected indicator"),
            Icon = "target",
            Fields =
            [
                KindFields.F("code", "code", FieldType.Text, "Mã chỉ tiêu", "Indicator code", "ma") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("name", "name", FieldType.Text, "Tên chỉ tiêu", "Indicator name", "ten", "chi tieu") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("nameEn", "name_en", FieldType.Text, "Tên tiếng Anh", "English name", "ten anh"),
                KindFields.F("unit", "unit", FieldType.Text, "Đơn vị tính", "Unit", "don vi", "dvt") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("lowerBound", "lower_bound", FieldType.Quantity, "Cận dưới", "Lower bound", "toi thieu", "gia tri nho nhat") with
                {
                    Min = null,
                    Listed = true,
                },
                KindFields.F("upperBound", "upper_bound", FieldType.Quantity, "Cận trên", "Upper bound", "toi da", "gia tri lon nhat") with
                {
                    Min = null,
                    Listed = true,
                },
                KindFields.F("direction", "direction", FieldType.Choice, "Chiều tốt", "Better", "chieu") with
                {
                    Options = FieldOption.Of(
                        (IndicatorDirection.Neutral, "Tùy loại", "Depends", []),
                        (IndicatorDirection.HigherIsBetter, "Cao hơn", "Higher", ["cao"]),
                        (IndicatorDirection.LowerIsBetter, "Thấp hơn", "Lower", ["thap"])
                    ),
                },
                KindFields.F(
                    "definition",
                    "definition",
                    FieldType.LongText,
                    "Định nghĩa, cách thu thập",
                    "Definition",
                    "dinh nghia",
                    "cach thu thap"
                ),
                KindFields.F("source", "source", FieldType.Text, "Nguồn định nghĩa", "Source of the definition", "nguon", "can cu") with
                {
                    Required = true,
                    Listed = true,
                },
            ],
        };
}
