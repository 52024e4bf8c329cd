using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>The feature's kinds of notice.</summary>
internal static class TrainingNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("demand_answered", "Sở đã trả lời nhu cầu đào tạo “{0}”.", "Your training demand “{0}” was answered.", Mailed: false),
        new("demand_made", "{0} nêu nhu cầu đào tạo: {1}, {2} người.", "{0} states a training demand: {1}, {2} people.", Mailed: false),
    ];
}
