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
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Surveys;

public partial class CheckStep
{
    private bool all;

    private RecordKind? Records => RecordKinds.Find(View.Batch.Kind);

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Back to the columns.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Columns { get; set; }

    /// <summary>On to the confirmation.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Next { get; set; }

    /// <summary>Takes an offered repair.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<RowProblem> Repair { get; set; }

    private int Accepted => View.Batch.Created + View.Batch.Updated + View.Batch.Unchanged;
}
