using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Api;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

public partial class ApiGuide
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required WebFeatureSet Web { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Origin => Context is null ? "" : $"{Context.Request.Scheme}://{Context.Request.Host}";

    private IEnumerable<ApiShape> Shapes => Web.PartsOf<ApiShape>();

    private static string Filters(RecordKind kind) => string.Concat(kind.Fields.Where(f => f.Filtered).Select(f => $"&{f.Name}="));
}
