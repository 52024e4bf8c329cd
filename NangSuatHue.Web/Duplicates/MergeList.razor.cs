using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Duplicates;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Duplicates;

public partial class MergeList
{
    /// <summary>Merges, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MergeRow> Merges { get; set; }

    /// <summary>Raised when one was taken back.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }
}
