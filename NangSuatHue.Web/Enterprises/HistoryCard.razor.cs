using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using NangSuatHue.Web.Workspace;

namespace NangSuatHue.Web.Enterprises;

public partial class HistoryCard
{
    private bool all;

    private string Show(string column, string? value) =>
        column == "data_status"
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && Enum.IsDefined((DataStatus)status)
            ? T[Enterprises.Names.Of((DataStatus)status)]
            : Enterprises.Names.Value(column, value);

    /// <summary>History, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistoryEntry> Entries { get; set; }

    /// <summary>Whether batches link to their pages.</summary>
    [Parameter]
    public bool MayImport { get; set; }
}
