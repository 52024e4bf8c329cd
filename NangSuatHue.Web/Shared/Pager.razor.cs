using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

public partial class Pager
{
    /// <summary>The page, from 1.</summary>
    [Parameter, EditorRequired]
    public int Page { get; set; }

    /// <summary>Rows per page.</summary>
    [Parameter, EditorRequired]
    public int PageSize { get; set; }

    /// <summary>Rows in all.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>The address of a page; without it the pages are asked for by <see cref="OnPage"/>.</summary>
    [Parameter]
    public Func<int, string>? Href { get; set; }

    /// <summary>Asks for a page that has no address.</summary>
    [Parameter]
    public EventCallback<int> OnPage { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private int Pages => (int)(((long)Count + PageSize - 1) / PageSize);

    /// <summary>A number beyond the last page leads to the last one; what is no number leads nowhere.</summary>
    private void Jump(string? typed)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
        {
            Nav.NavigateTo(Href!(Math.Min(page, Pages)));
        }
    }

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
