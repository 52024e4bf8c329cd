using System.Globalization;
using System.Net.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;
using NangSuatHue.Data.Views;
using NangSuatHue.Web.Charts;
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
