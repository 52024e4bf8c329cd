using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Tasks;

public partial class WorkPage
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required FindImports Imports { get; set; }

    [Inject]
    public required GetOwnTaxCode Own { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private Actor? actor;
    private bool mayImport;
    private string? taxCode;
    private IReadOnlyList<ImportBatch> waiting = [];

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        mayImport = ImportRights.Kinds(Features, actor).Count > 0;
        if (mayImport)
        {
            var found = (await Runner.RunAsync(a => Imports.RunAsync(a, new ImportFilter { Statuses = ImportFilter.Waiting }, 1)))?.Value;
            waiting = found?.Rows?.ToList() ?? [];
        }
        else
        {
            taxCode = (await Own.RunAsync(actor)).Value;
        }
    }
}
