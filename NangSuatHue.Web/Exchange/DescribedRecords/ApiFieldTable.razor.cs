using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>The fields of a shape of the interface: name, meaning, values.</summary>
public partial class ApiFieldTable
{
    /// <summary>What the table is about.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The fields.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Field> Fields { get; set; }

    private static string Values(FieldType type) =>
        type switch
        {
            FieldType.Money => "số nguyên, đồng",
            FieldType.Whole or FieldType.Year => "số nguyên",
            FieldType.Quantity => "số",
            FieldType.Date => "ngày, yyyy-MM-dd",
            FieldType.Items => "danh sách mã của danh mục",
            FieldType.Item => "mã của danh mục",
            FieldType.Website => "địa chỉ trang web",
            FieldType.TaxCode => "mã số thuế, 10 hoặc 13 chữ số",
            FieldType.Vsic => "mã ngành VSIC, 2 đến 5 chữ số",
            FieldType.Commune => "mã xã, phường",
            FieldType.Enterprise => "mã số thuế doanh nghiệp đã có",
            FieldType.Email => "địa chỉ thư điện tử",
            _ => "chữ",
        };
}
