using NangSuatHue.Data.Records;

namespace NangSuatHue.Data.Pilots;

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

/// <summary>A pilot project on productivity of one enterprise. Natural key: the project's code.</summary>
public sealed class PilotProject : RegistryRecord
{
    /// <summary>The code: <c>DA-2026-001</c> unless somebody gave another.</summary>
    public required string Code { get; set; }

    /// <summary>Title.</summary>
    public required string Title { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>What it is to reach.</summary>
    public required string Objective { get; set; }

    /// <summary>Systems, tools and technologies; codes of the catalogue separated by semicolons.</summary>
    public string? Items { get; set; }

    /// <summary>Baseline by indicator, one a line.</summary>
    public string? Baseline { get; set; }

    /// <summary>Target by indicator, one a line.</summary>
    public string? Target { get; set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>Budget from the state, đồng.</summary>
    public long? StateBudget { get; set; }

    /// <summary>Budget from the enterprise, đồng.</summary>
    public long? OwnBudget { get; set; }

    /// <summary>Budget from other lawful sources, đồng.</summary>
    public long? OtherBudget { get; set; }

    /// <summary>Linked programmes.</summary>
    public string? Programmes { get; set; }

    /// <summary>Experts.</summary>
    public string? Experts { get; set; }

    /// <summary>Stage.</summary>
    public PilotStage Stage { get; set; }

    /// <summary>Why it was returned or rejected.</summary>
    public string? Reason { get; set; }

    /// <summary>Number of the decision.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecisionDate { get; set; }

    /// <summary>The result.</summary>
    public string? Result { get; set; }
}
