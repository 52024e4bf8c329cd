using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class HistoryCard
{
    private bool all;

    private ReferenceNames? names;

    [Inject]
    public required GetReferenceNames References { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => names = await References.RunAsync();

    private string Show(string column, string? value) =>
        column == "data_status"
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && Enum.IsDefined((DataStatus)status)
            ? T[Display.Of((DataStatus)status)]
            : Display.Value(column, value, names);

    /// <summary>History, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistoryEntry> Entries { get; set; }

    /// <summary>Whether batches link to their pages.</summary>
    [Parameter]
    public bool MayImport { get; set; }
}
