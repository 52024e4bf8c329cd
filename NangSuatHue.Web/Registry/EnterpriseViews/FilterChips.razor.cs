using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class FilterChips
{
    private List<(string Label, EnterpriseFilter Without)> chips = [];

    /// <summary>The filter in force.</summary>
    [Parameter, EditorRequired]
    public required EnterpriseFilter Filter { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public ReferenceNames? Names { get; set; }

    /// <summary>Gets the filter without a chip's condition.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<EnterpriseFilter> Changed { get; set; }

    protected override void OnParametersSet()
    {
        chips = [];
        Add(Filter.Search is not null, T["“{0}”", Filter.Search ?? ""], Filter with { Search = null });
        Add(Filter.Year is not null, T["Năm {0}", Filter.Year ?? 0], Filter with { Year = null });
        Add(
            Filter.Commune is not null,
            Filter.Commune == "-" ? T["Chưa rõ xã, phường"] : Names?.Communes.GetValueOrDefault(Filter.Commune ?? "") ?? Filter.Commune ?? "",
            Filter with
            {
                Commune = null,
            }
        );
        Add(
            Filter.Section is not null,
            Filter.Section == "-"
                ? T["Chưa rõ ngành"]
                : T[
                    "Ngành {0} {1}",
                    Filter.Section ?? "",
                    Names?.Sections.GetValueOrDefault(new SectionKey(Filter.Edition ?? VsicEdition.V2018, Filter.Section)) ?? ""
                ],
            Filter with
            {
                Section = null,
                Edition = null,
            }
        );
        Add(Filter.Sizes.Count > 0, string.Join(", ", Filter.Sizes.Select(s => T[Display.Of(s)].Value)), Filter with { Sizes = [] });
        Add(Filter.Item is not null, T["Áp dụng {0}", Filter.Item ?? ""], Filter with { Item = null });
        Add(Filter.ItemGroup is not null, T["Nhóm {0}", Filter.ItemGroup ?? ""], Filter with { ItemGroup = null });
        Add(Filter.DataStatus is not null, T[Display.Of(Filter.DataStatus ?? default)], Filter with { DataStatus = null });
        Add(
            Filter.Complete is not null,
            Filter.Complete == true ? T["Đủ số liệu tính năng suất"] : T["Thiếu số liệu tính năng suất"],
            Filter with
            {
                Complete = null,
            }
        );
        Add(Filter.Archived, T["Đã lưu trữ"], Filter with { Archived = false });
    }

    private void Add(bool on, string label, EnterpriseFilter without)
    {
        if (on)
        {
            chips.Add((label, without));
        }
    }
}
