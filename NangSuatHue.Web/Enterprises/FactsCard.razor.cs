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

public partial class FactsCard
{
    /// <summary>The enterprise.</summary>
    [Parameter, EditorRequired]
    public required Enterprise Enterprise { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public ReferenceNames? Names { get; set; }

    private IEnumerable<(string, string?)> Facts =>
        [
            (T["Tên viết tắt"], Enterprise.ShortName),
            (T["Loại hình"], Enterprises.Names.Of(Enterprise.LegalForm)),
            (T["Địa chỉ"], Enterprise.Address),
            (T["Xã, phường"], Enterprise.CommuneCode is { } code ? Names?.Communes.GetValueOrDefault(code) : null),
            (T["Khu công nghiệp, khu kinh tế"], Enterprise.Zone),
            (T["Điện thoại"], Enterprise.Telephone),
            (T["Thư điện tử"], Enterprise.Email),
            (T["Website"], Enterprise.Website),
            (T["Người đại diện"], Enterprise.Representative),
        ];
}
