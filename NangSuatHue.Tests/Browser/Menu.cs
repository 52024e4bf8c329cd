using Microsoft.Playwright;

namespace NangSuatHue.Tests.Browser;

/// <summary>The workspace's menu, as a person uses it.</summary>
internal static class Menu
{
    /// <summary>The heading of the group that holds an entry, where groups are folded.</summary>
    public static string Group(string href) => $".drawer details:has(a[href='{href}']) > summary";

    /// <summary>Goes by the menu, opening the entry's group where it is closed.</summary>
    public static async Task GoByMenuAsync(this IPage page, string href)
    {
        var entry = page.Locator($".drawer a[href='{href}']").First;
        if (!await entry.IsVisibleAsync())
        {
            await page.Locator(Group(href)).ClickAsync();
        }

        await entry.ClickAsync();
    }
}
