using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Adoptions;
using NangSuatHue.Data.Views;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using NangSuatHue.Web.Workspace;

namespace NangSuatHue.Web.Enterprises;

public partial class AppliedCard
{
    /// <summary>What is applied.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Adoption> Adoptions { get; set; }

    /// <summary>Whether the reader declares them.</summary>
    [Parameter]
    public bool MayDeclare { get; set; }
}
