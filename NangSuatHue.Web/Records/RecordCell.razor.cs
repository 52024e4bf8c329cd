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
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Pilots;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using NangSuatHue.Web.Workspace;

namespace NangSuatHue.Web.Records;

public partial class RecordCell
{
    /// <summary>The kind.</summary>
    [Parameter, EditorRequired]
    public required RecordKind Kind { get; set; }

    /// <summary>The field.</summary>
    [Parameter, EditorRequired]
    public required ImportField Field { get; set; }

    /// <summary>The record.</summary>
    [Parameter, EditorRequired]
    public required RecordView Row { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public ReferenceNames? Names { get; set; }

    /// <summary>Where the value leads.</summary>
    [Parameter]
    public string? Link { get; set; }

    private object? Value => Row.Values.GetValueOrDefault(Field.Name);
}
