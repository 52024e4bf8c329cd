using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Registry.EnterpriseViews;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>A column of the list of enterprises besides the name, which is always there.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Unit">The unit under the heading.</param>
/// <param name="Sort">What a click on the heading sorts by.</param>
/// <param name="IsNumber">Whether it is set to the right.</param>
/// <param name="IsUsual">Whether it is shown where nobody chose.</param>
public sealed record ListColumn(
    string Key,
    string Title,
    string? Unit = null,
    EnterpriseSort? Sort = null,
    bool IsNumber = false,
    bool IsUsual = false
)
{
    private const string Parameter = "cot";

    /// <summary>All columns in their order.</summary>
    public static IReadOnlyList<ListColumn> All { get; } =
    [
        new("xa", "Xã, phường", IsUsual: true),
        new("loai-hinh", "Loại hình"),
        new("thanh-lap", "Năm thành lập", IsNumber: true),
        new("quy-mo", "Quy mô", IsUsual: true),
        new("lao-dong", "Lao động", "người", EnterpriseSort.Employees, true, true),
        new("doanh-thu", "Doanh thu", "triệu đồng", EnterpriseSort.Revenue, true, true),
        new("von", "Tổng vốn", "triệu đồng", null, true),
        new("tai-san", "Tài sản cố định", "triệu đồng", null, true),
        new("chi-phi-lao-dong", "Chi phí lao động", "triệu đồng", null, true),
        new("loi-nhuan", "Lợi nhuận trước thuế", "triệu đồng", null, true),
        new("nang-suat", "Năng suất", "triệu đ/lao động", EnterpriseSort.Productivity, true, true),
        new("chuyen-doi-so", "Mức chuyển đổi số", null, null, true),
        new("ap-dung", "Đang áp dụng", IsUsual: true),
        new("so-lieu", "Số liệu", IsUsual: true),
    ];

    /// <summary>The usual columns.</summary>
    public static IReadOnlyList<ListColumn> Usual { get; } = [.. All.Where(c => c.IsUsual)];

    /// <summary>The columns that a query names, in their own order; null where it names none.</summary>
    public static IReadOnlyList<ListColumn>? Read(string query)
    {
        if (!QueryHelpers.ParseQuery(query).TryGetValue(Parameter, out var value))
        {
            return null;
        }

        var keys = value.ToString().Split(',');
        return [.. All.Where(c => keys.Contains(c.Key, StringComparer.Ordinal))];
    }

    /// <summary>The address with the columns in it.</summary>
    public static string Write(string address, IReadOnlyList<ListColumn> columns) =>
        QueryHelpers.AddQueryString(address, Parameter, string.Join(',', columns.Select(c => c.Key)));
}
