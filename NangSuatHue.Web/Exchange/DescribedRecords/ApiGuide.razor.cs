using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

public partial class ApiGuide
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Origin => Context is null ? "" : $"{Context.Request.Scheme}://{Context.Request.Host}";

    private static string Filters(RecordKind kind) => string.Concat(kind.Fields.Where(f => f.Filtered).Select(f => $"&{f.Name}="));

    private static string Values(FieldType type) =>
        type switch
        {
            FieldType.Money => "số nguyên, đồng",
            FieldType.Whole or FieldType.Year => "số nguyên",
            FieldType.Quantity => "số",
            FieldType.Date => "ngày, yyyy-MM-dd",
            FieldType.Items => "danh sách mã của danh mục",
            FieldType.Item => "mã của danh mục",
            FieldType.Commune => "mã xã, phường",
            FieldType.Enterprise => "mã số thuế doanh nghiệp đã có",
            FieldType.Email => "địa chỉ thư điện tử",
            _ => "chữ",
        };
}
