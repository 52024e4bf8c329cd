using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

/// <summary>Asks before a page is left while what was typed there is not saved. An address on the page itself is not leaving.</summary>
public sealed partial class LeaveGuard
{
    /// <summary>Whether there is something to lose: asked when it is needed, for a page that has just saved goes on before it is drawn again.</summary>
    [Parameter, EditorRequired]
    public required Func<bool> Dirty { get; set; }

    /// <summary>The page's own address.</summary>
    [Parameter, EditorRequired]
    public required string Here { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    private async Task OnLeavingAsync(LocationChangingContext context)
    {
        // A line of a page's list of errors leads to a field of the same page.
        if (
            Dirty()
            && !RedirectToSignIn.Leads(context.TargetLocation)
            && context.TargetLocation.Split('#')[0].TrimEnd('/') is var target
            && !target.EndsWith(Here, StringComparison.Ordinal)
            && !await ConfirmDialog.AskAsync(Dialogs, T["Rời trang?"], T["Những gì vừa sửa chưa được lưu."], T["Rời trang"], T["Ở lại"])
        )
        {
            context.PreventNavigation();
        }
    }
}
