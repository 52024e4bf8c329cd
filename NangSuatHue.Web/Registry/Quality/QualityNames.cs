using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>Keys of the desk's enumerated values.</summary>
public static class QualityNames
{
    /// <summary>Key of a state.</summary>
    public static string Of(FindingState state) =>
        state switch
        {
            FindingState.Open => "Chưa xử lý",
            FindingState.Accepted => "Đã chấp nhận",
            FindingState.ToCorrect => "Chờ sửa",
            FindingState.Asked => "Đã hỏi doanh nghiệp",
            FindingState.Explained => "Doanh nghiệp giải trình",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>Key of a kind of doubt.</summary>
    public static string Of(QualityGroup group) =>
        group switch
        {
            QualityGroup.Rule => "Mâu thuẫn số liệu",
            QualityGroup.Unit => "Nhầm đơn vị",
            QualityGroup.Jump => "Biến động lớn",
            QualityGroup.Outlier => "Khác cùng nhóm",
            _ => throw new ArgumentOutOfRangeException(nameof(group)),
        };

    /// <summary>Colour class of a weight.</summary>
    public static string Tone(QualitySeverity severity) => severity == QualitySeverity.Serious ? "bad" : "warn";

    /// <summary>Colour class of a state.</summary>
    public static string Tone(FindingState state) =>
        state switch
        {
            FindingState.Accepted => "ok",
            FindingState.Asked or FindingState.Explained => "info",
            _ => "warn",
        };

    /// <summary>What an officer can decide, in the order of the buttons.</summary>
    public static IReadOnlyList<VerdictKind> Decisions { get; } = [VerdictKind.Accepted, VerdictKind.Asked, VerdictKind.ToCorrect];

    /// <summary>Key of what a verdict does, for buttons on one finding.</summary>
    public static string Act(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Accepted => "Chấp nhận",
            VerdictKind.ToCorrect => "Để chờ sửa",
            VerdictKind.Asked => "Hỏi doanh nghiệp",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Key of what a verdict does, for buttons on <c>{0}</c> findings.</summary>
    public static string ActOnMany(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Accepted => "Chấp nhận {0} phát hiện",
            VerdictKind.ToCorrect => "Để {0} phát hiện chờ sửa",
            VerdictKind.Asked => "Hỏi về {0} phát hiện",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
