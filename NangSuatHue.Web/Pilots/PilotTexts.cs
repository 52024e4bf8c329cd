using NangSuatHue.Data.Pilots;

namespace NangSuatHue.Web.Pilots;

/// <summary>Keys of the words of pilot projects.</summary>
public static class PilotTexts
{
    /// <summary>The key of what a button that does the act says.</summary>
    public static string Key(PilotAct act) => act switch
    {
        PilotAct.Submit => "Gửi Sở Khoa học và Công nghệ",
        PilotAct.Withdraw => "Rút về để sửa",
        PilotAct.BeginAppraisal => "Bắt đầu thẩm định",
        PilotAct.Return => "Trả lại để sửa",
        PilotAct.Reject => "Không duyệt",
        PilotAct.Approve => "Duyệt dự án",
        PilotAct.Start => "Bắt đầu thực hiện",
        PilotAct.Report => "Nộp báo cáo kết quả",
        PilotAct.ReturnReport => "Trả lại báo cáo",
        PilotAct.Accept => "Nghiệm thu",
        PilotAct.NotAccept => "Không nghiệm thu",
        PilotAct.Stop => "Dừng dự án",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
