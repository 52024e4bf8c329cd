namespace NangSuatHue.Data.Programme.Training;

/// <summary>Words of the statuses. Pure.</summary>
public static class DemandTexts
{
    /// <summary>A status in a language.</summary>
    public static string Name(DemandStatus status, bool vietnamese) =>
        status switch
        {
            DemandStatus.Open => vietnamese ? "Chưa trả lời" : "Open",
            DemandStatus.Planned => vietnamese ? "Đã xếp lớp" : "Planned",
            DemandStatus.Met => vietnamese ? "Đã đáp ứng" : "Met",
            DemandStatus.Withdrawn => vietnamese ? "Đã rút" : "Withdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
