using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>Why a computation gives no number, as a key of the interface's texts.</summary>
public static class RefusalTexts
{
    /// <summary>The key.</summary>
    public static string Key(Refusal refusal) =>
        refusal switch
        {
            Refusal.MissingInput => "Chưa tính được: thiếu số liệu đầu vào.",
            Refusal.LevelNotPositive => "Không tính: một mức dùng làm mẫu số không lớn hơn 0.",
            Refusal.ShareOutOfRange => "Không tính: tỷ phần hoặc khấu hao nằm ngoài 0–100%.",
            Refusal.RateTooLow => "Không tính: một tốc độ tăng bằng hoặc dưới −100%.",
            Refusal.GrowthNotPositive => "Không tính tỷ trọng: tăng trưởng bằng 0 hoặc âm nên tỷ trọng đóng góp không có nghĩa.",
            Refusal.NeverCloses => "Khoảng cách không khép lại: nơi đi sau không tăng nhanh hơn.",
            Refusal.NoYearsLeft => "Kỳ kế hoạch không còn năm nào.",
            Refusal.Repeated => "Không tính: một khu vực xuất hiện hai lần.",
            _ => "Không tính: kết quả vượt quá giới hạn số.",
        };
}
