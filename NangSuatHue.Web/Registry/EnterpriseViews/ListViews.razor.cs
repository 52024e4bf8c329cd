using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.SavedViews;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class ListViews
{
    private string name = "";
    private string? problem;

    [Inject]
    public required SaveView Save { get; set; }

    [Inject]
    public required DeleteSavedView Delete { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    /// <summary>The columns shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ListColumn> Columns { get; set; }

    /// <summary>The list's query as it stands.</summary>
    [Parameter, EditorRequired]
    public required string Query { get; set; }

    /// <summary>The person's views.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SavedView> Views { get; set; }

    /// <summary>Other columns were chosen.</summary>
    [Parameter, EditorRequired]
    public EventCallback<IReadOnlyList<ListColumn>> OnColumns { get; set; }

    /// <summary>The views changed.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnViews { get; set; }

    private IReadOnlyList<SavedView> Named => [.. Views.Where(v => v.Name.Length > 0)];

    private Task ToggleAsync(ListColumn column) =>
        OnColumns.InvokeAsync([.. ListColumn.All.Where(c => c == column ? !Columns.Contains(c) : Columns.Contains(c))]);

    private async Task SaveAsync()
    {
        var outcome = await Runner.RunAsync(actor => Save.RunAsync(actor, "/doanh-nghiep", name, Query));
        problem =
            outcome?.Kind != OutcomeKind.Invalid ? null
            : outcome.Issues[0].Code == "view_many" ? T["Đã có {0} bộ xem; xóa bớt rồi lưu lại.", SaveView.Most].Value
            : T["Tên dài quá 80 chữ; rút ngắn rồi lưu lại."].Value;
        if (outcome?.IsOk == true)
        {
            name = "";
            await OnViews.InvokeAsync();
        }
    }

    private async Task DeleteAsync(SavedView view)
    {
        await Runner.RunAsync(actor => Delete.RunAsync(actor, view.Id));
        await OnViews.InvokeAsync();
    }
}
