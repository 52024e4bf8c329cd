namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The stages of a pilot project, from draft to accepted result (domain §9).</summary>
public enum PilotStage
{
    /// <summary>Bản nháp.</summary>
    Draft = 0,

    /// <summary>Đã gửi.</summary>
    Submitted = 1,

    /// <summary>Đang thẩm định.</summary>
    UnderAppraisal = 2,

    /// <summary>Trả lại để sửa.</summary>
    Returned = 3,

    /// <summary>Không duyệt.</summary>
    Rejected = 4,

    /// <summary>Đã duyệt.</summary>
    Approved = 5,

    /// <summary>Đang thực hiện.</summary>
    Running = 6,

    /// <summary>Đã báo cáo kết quả.</summary>
    Reported = 7,

    /// <summary>Đã nghiệm thu.</summary>
    Accepted = 8,

    /// <summary>Không nghiệm thu.</summary>
    NotAccepted = 9,

    /// <summary>Đã dừng.</summary>
    Stopped = 10,
}
