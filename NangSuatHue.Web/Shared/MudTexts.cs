using Microsoft.Extensions.Localization;
using MudBlazor;

namespace NangSuatHue.Web.Shared;

/// <summary>The component library's own words in Vietnamese.</summary>
public sealed class MudTexts : MudLocalizer
{
    private static readonly Dictionary<string, string> Vietnamese = new(StringComparer.Ordinal)
    {
        ["MudDialog_Close"] = "Đóng",
        ["MudSnackbar_Close"] = "Đóng",
        ["MudInput_Clear"] = "Xóa",
        ["MudInput_Increment"] = "Tăng",
        ["MudInput_Decrement"] = "Giảm",
        ["Converter_ConversionFailed"] = "Không đọc được giá trị",
        ["Converter_InvalidNumber"] = "Không phải là số",
        ["Converter_InvalidDateTime"] = "Không phải ngày",
        ["MudAlert_Close"] = "Đóng",
        ["MudChip_Close"] = "Bỏ",
        ["MudAutocomplete_Clear"] = "Xóa",
        ["MudSelect_Clear"] = "Xóa",
        ["MudBaseDatePicker_NextMonth"] = "Tháng sau: {0}",
        ["MudBaseDatePicker_PrevMonth"] = "Tháng trước: {0}",
        ["MudBaseDatePicker_NextYear"] = "Năm sau: {0}",
        ["MudBaseDatePicker_PrevYear"] = "Năm trước: {0}",
        ["MudBaseDatePicker_Open"] = "Mở lịch",
    };

    /// <inheritdoc />
    public override LocalizedString this[string key] =>
        Languages.IsVietnamese && Vietnamese.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);
}
