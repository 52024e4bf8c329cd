using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class CheckStep
{
    [Inject]
    public required FeatureSet Features { get; set; }

    private bool all;

    private RecordKind? Records => KindIndex.Of(Features).FindRecords(View.Batch.Kind);

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Back to the columns.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Columns { get; set; }

    /// <summary>On to the confirmation.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Next { get; set; }

    /// <summary>Takes a value for a cell, or for all equal cells of its column.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<(RowProblem Problem, string Value, bool All)> Repair { get; set; }

    /// <summary>Gets the settings to check with.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<ImportSettings> Apply { get; set; }

    private int Accepted => View.Batch.Created + View.Batch.Updated + View.Batch.Unchanged;
}
