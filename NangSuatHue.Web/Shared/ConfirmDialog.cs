using MudBlazor;

namespace NangSuatHue.Web.Shared;

/// <summary>Asks before something that is hard to take back.</summary>
public static class ConfirmDialog
{
    /// <summary>True where the person confirmed.</summary>
    public static async Task<bool> AskAsync(IDialogService dialogs, string title, string message, string yes, string no) =>
        await dialogs.ShowMessageBoxAsync(
            title,
            message,
            yesText: yes,
            cancelText: no,
            options: new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, CloseOnEscapeKey = true }
        ) == true;
}
