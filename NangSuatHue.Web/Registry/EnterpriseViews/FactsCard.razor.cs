using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

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
            (T["Loại hình"], Display.Of(Enterprise.LegalForm)),
            (T["Địa chỉ"], Enterprise.Address),
            (T["Xã, phường"], Enterprise.CommuneCode is { } code ? Names?.Communes.GetValueOrDefault(code) : null),
            (T["Khu công nghiệp, khu kinh tế"], Enterprise.Zone),
            (T["Điện thoại"], Enterprise.Telephone),
            (T["Thư điện tử"], Enterprise.Email),
            (T["Website"], Enterprise.Website),
            (T["Người đại diện"], Enterprise.Representative),
        ];
}
