using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Web.Registry.Quality;

public partial class VerdictDialog
{
    private string? reason;
    private bool missing;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>The verdict.</summary>
    [Parameter, EditorRequired]
    public VerdictKind Kind { get; set; }

    /// <summary>Findings it is given on.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    private string Does =>
        Count == 1 ? T[QualityNames.Act(Kind)].Value : T[QualityNames.ActOnMany(Kind), Count.ToString("N0", CultureInfo.CurrentCulture)].Value;

    private string Label =>
        Kind switch
        {
            VerdictKind.Accepted => "Lý do chấp nhận",
            VerdictKind.Asked => "Lời hỏi doanh nghiệp",
            _ => "Ghi chú",
        };

    private string Explains =>
        Kind switch
        {
            VerdictKind.Accepted => "Số liệu đúng như đang ghi. Phát hiện không hiện lại khi nhập lại cùng số liệu; số liệu đổi thì được xét lại.",
            VerdictKind.Asked => "Doanh nghiệp có tài khoản sẽ thấy lời hỏi này ở trang Việc cần làm, kèm liên kết đến ô số liệu.",
            _ => "Để riêng các phát hiện cần sửa. Phát hiện tự mất khi số liệu được sửa.",
        };

    private void Submit()
    {
        missing = Kind != VerdictKind.ToCorrect && string.IsNullOrWhiteSpace(reason);
        if (!missing)
        {
            Dialog.Close(DialogResult.Ok(reason ?? ""));
        }
    }
}
