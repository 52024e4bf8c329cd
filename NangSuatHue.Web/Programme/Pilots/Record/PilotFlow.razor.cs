using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Record;

public partial class PilotFlow
{
    private static readonly (int, string)[] Steps =
    [
        (1, "Gửi"),
        (2, "Thẩm định"),
        (3, "Phê duyệt"),
        (4, "Triển khai"),
        (5, "Báo cáo kết quả"),
        (6, "Nghiệm thu"),
    ];

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    private int Now =>
        View.Pilot.Stage switch
        {
            PilotStage.Draft or PilotStage.Returned => 1,
            PilotStage.Submitted or PilotStage.UnderAppraisal => 2,
            PilotStage.Rejected => 3,
            PilotStage.Approved or PilotStage.Running or PilotStage.Stopped => 4,
            PilotStage.Reported => 6,
            _ => 7,
        };

    private string When(int n)
    {
        PilotAct[] acts = n switch
        {
            1 => [PilotAct.Submit],
            2 => [PilotAct.BeginAppraisal],
            3 => [PilotAct.Approve, PilotAct.Reject],
            4 => [PilotAct.Start, PilotAct.Stop],
            5 => [PilotAct.Report],
            _ => [PilotAct.Accept, PilotAct.NotAccept],
        };
        return View.Events.LastOrDefault(e => acts.Contains(e.Act)) is { } done && n <= Now ? Display.Time(done.At)[..10]
            : n == 5 ? T["hạn {0}", PilotTexts.Day(View.Pilot.EndsOn)]
            : n > Now ? T["chưa đến lượt"]
            : "";
    }
}
