using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

public partial class PasskeyPart
{
    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required Sessions Sessions { get; set; }

    [Inject]
    public required AccountNotes Notes { get; set; }

    private const int Most = 20;
    private IList<UserPasskeyInfo> list = [];
    private string? error;

    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public required AppUser User { get; set; }

    /// <summary>Whether the last one may not be taken away: the role needs a second factor and there is no other.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>Told how many there are when that changed.</summary>
    [Parameter]
    public EventCallback<int> Changed { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override async Task OnInitializedAsync() => list = await Users.GetPasskeysAsync(User);

    private async Task AddAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || list.Count >= Most)
        {
            return;
        }

        var made = await SignIns.TakePasskeyAsync(credential);
        if (made is not { Succeeded: true } || made.UserEntity.Id != await Users.GetUserIdAsync(User))
        {
            error = T["Không nhận được khóa truy cập. Thử lại."];
            return;
        }

        made.Passkey.Name = Agents.Name(Context.Request.Headers.UserAgent.ToString());
        var added = await Users.AddOrUpdatePasskeyAsync(User, made.Passkey);
        if (!added.Succeeded)
        {
            error = T["Không nhận được khóa truy cập. Thử lại."];
            return;
        }

        await Users.UpdateSecurityStampAsync(User);
        await Sessions.EndAllAsync(User.Id, Context.User.FindFirstValue(SignIns.SessionClaim));
        await SignIns.PasskeyMadeAsync(User);
        await Notes.TellAsync(
            User.Id,
            "Một khóa truy cập vừa được thêm vào tài khoản của bạn. Nếu không phải bạn, đổi mật khẩu ngay và báo Sở.",
            "A passkey was added to your account. If it was not you, change your password at once and tell the Department."
        );
        await ReloadAsync();
    }

    private async Task RemoveAsync(UserPasskeyInfo passkey)
    {
        if (Required && list.Count == 1)
        {
            return;
        }

        await Users.RemovePasskeyAsync(User, passkey.CredentialId);
        await Notes.TellAsync(User.Id, "Một khóa truy cập vừa bị xóa khỏi tài khoản của bạn.", "A passkey was removed from your account.");
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        list = await Users.GetPasskeysAsync(User);
        await Changed.InvokeAsync(list.Count);
    }
}
