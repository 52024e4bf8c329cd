using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class UserPage
{
    [Inject]
    public required ManageAccounts Accounts { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private AccountView? view;
    private InviteInput input = new();
    private IReadOnlyList<Issue> issues = [];
    private bool refused,
        own;

    /// <summary>The account.</summary>
    [Parameter]
    public int Id { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        own = (await Current.GetAsync()).UserId == Id;
        var outcome = await Runner.RunAsync(a => Accounts.GetAsync(a, Id));
        (view, refused) = (outcome?.Value, outcome is { IsOk: false });
        input = view is null
            ? input
            : new InviteInput
            {
                Role = view.User.Role,
                TaxCode = view.TaxCode,
                ExpertId = view.User.ExpertId,
            };
    }

    private Task RoleAsync() =>
        DoAsync(a => Accounts.ChangeRoleAsync(a, Id, input.Role, input.TaxCode, input.ExpertId), T["Đã đổi vai trò; người này phải đăng nhập lại."]);

    private Task PasswordAsync() => DoAsync(a => Accounts.SendPasswordAsync(a, Id), T["Đã gửi liên kết đặt mật khẩu."]);

    private async Task FactorAsync()
    {
        if (
            await ConfirmDialog.AskAsync(
                Dialogs,
                T["Đặt lại bước thứ hai"],
                T["Chỉ làm khi chắc chắn đúng người: ứng dụng xác thực, mã phục hồi và khóa truy cập của họ bị xóa."],
                T["Đặt lại"],
                T["Thôi"]
            )
        )
        {
            await DoAsync(a => Accounts.ResetSecondFactorAsync(a, Id), T["Đã đặt lại bước thứ hai."]);
        }
    }

    private async Task DisableAsync()
    {
        var disable = !view!.User.Disabled;
        if (
            !disable
            || await ConfirmDialog.AskAsync(
                Dialogs,
                T["Khóa tài khoản"],
                T[
                    "Người này bị đăng xuất ngay, trang đang mở thì trong vòng một phút, và không đăng nhập được nữa. Dự án đang theo dõi trở về chưa giao "
                        + "ai; lời mời và mã truy cập của họ hết hiệu lực."
                ],
                T["Khóa tài khoản"],
                T["Thôi"]
            )
        )
        {
            await DoAsync(a => Accounts.DisableAsync(a, Id, disable), disable ? T["Đã khóa tài khoản."] : T["Đã mở lại tài khoản."]);
        }
    }

    private async Task DoAsync(Func<Actor, Task<Outcome<Done>>> act, string done)
    {
        var outcome = await Runner.RunAsync(act);
        issues = outcome?.Issues ?? [];
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(done, MudBlazor.Severity.Success);
            await LoadAsync();
        }
    }

    private string What(AccountChange c) =>
        c.What switch
        {
            "role" => T["đổi vai trò từ {0} sang {1}", RoleOf(c.Before), RoleOf(c.After)],
            "disabled" => T["khóa tài khoản này"],
            "enabled" => T["mở lại tài khoản này"],
            "password_sent" => T["gửi liên kết đặt mật khẩu mới"],
            "factor_reset" => T["đặt lại bước xác minh thứ hai"],
            "mail_read" => T["đọc thư có liên kết mở tài khoản này"],
            "removed" => T["thôi để người này đại diện doanh nghiệp"],
            _ => c.What,
        };

    private string RoleOf(string? role) =>
        Enum.TryParse<Role>(role, out var known) && Rights.AccountRoles.Contains(known) ? T[RoleNames.Key(known)] : role ?? "–";
}
