using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

public partial class FiguresStatus
{
    [Inject]
    public required AskReopen Asking { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private bool asking,
        busy;
    private string? reason,
        error;

    /// <summary>The figures.</summary>
    [Parameter, EditorRequired]
    public required FiguresWork Work { get; set; }

    /// <summary>Told when something was asked.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    private string Sentence =>
        (Work.Side, Work.Figures is null, Work.Status) switch
        {
            (_, true, _) => T["Nhập từng phần cũng được: lưu nháp, rồi gửi khi đã đủ."],
            (FiguresSide.Enterprise, _, DataStatus.Imported) => T["Sở chưa nhận: sửa thoải mái, rồi bấm gửi."],
            (FiguresSide.Enterprise, _, DataStatus.Submitted) => T[
                "Đã gửi {0}. Sở đang xem; nếu cần sửa, ghi rõ lý do.",
                Work.SubmittedAt is { } at ? Display.Time(at) : ""
            ],
            (FiguresSide.Enterprise, _, DataStatus.Returned) => T["Sửa rồi gửi lại."],
            (FiguresSide.Enterprise, _, DataStatus.Verified) => T["Sở đã xác minh nên số liệu được giữ nguyên."],
            (FiguresSide.Enterprise, _, DataStatus.Locked) => T["Số liệu năm này đã khóa sổ."],
            (_, _, DataStatus.Verified) => T["Sửa số liệu đã xác minh phải ghi lý do."],
            (_, _, DataStatus.Locked) => T["Đã khóa sổ: mở khóa ở trang xác minh trước khi sửa."],
            (_, _, DataStatus.Submitted) => T["Doanh nghiệp đã gửi; sửa thay doanh nghiệp phải ghi lý do."],
            _ => "",
        };

    private async Task AskAsync()
    {
        busy = true;
        var outcome = await Runner.RunAsync(a => Asking.RunAsync(a, Work.Key!, reason));
        busy = false;
        error = outcome is { Kind: OutcomeKind.Invalid, Issues: [var issue, ..] } ? IssueTexts.Say(issue, T) : null;
        if (outcome is { IsOk: true })
        {
            asking = false;
            Snackbar.Add(T["Đã gửi đề nghị mở lại."], MudBlazor.Severity.Success);
        }

        if (outcome is not null && outcome.Kind != OutcomeKind.Invalid)
        {
            await Changed.InvokeAsync();
        }
    }
}
