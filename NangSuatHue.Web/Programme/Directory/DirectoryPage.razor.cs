using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Directory;

public partial class DirectoryPage
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required FindRecords Find { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private const int PageSize = 24;
    private RecordKind? kind;
    private RecordFilter filter = new();
    private RecordRows? page;
    private ReferenceNames? names;
    private int pageNumber = 1;

    private string Path => Nav.ToBaseRelativePath(Nav.Uri).Split('?', '#')[0].TrimEnd('/').Split('/')[^1];

    protected override async Task OnParametersSetAsync()
    {
        kind = KindIndex.Of(Features).AtPath(Path) ?? ExpertKind.Kind;
        names = await References.RunAsync();
        var query = new Uri(Nav.Uri).Query;
        (filter, pageNumber) = RecordQueryText.Read(kind, query);
        page = (await Find.RunAsync(Actor.Public, kind, filter, pageNumber, PageSize)).Value;
    }
}
