using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>The sections that features put at one place of a kind's pages.</summary>
public partial class KindSections
{
    /// <summary>The features.</summary>
    [Inject]
    public required WebFeatureSet Web { get; set; }

    /// <summary>The kind.</summary>
    [Parameter, EditorRequired]
    public required RecordKind Kind { get; set; }

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public KindPlace Place { get; set; }

    /// <summary>The record shown, for places of a record.</summary>
    [Parameter]
    public RecordDetail? Detail { get; set; }

    /// <summary>What the list is narrowed by, for places of a list.</summary>
    [Parameter]
    public RecordFilter? Filter { get; set; }

    /// <summary>The rows shown.</summary>
    [Parameter]
    public RecordRows? Rows { get; set; }

    private Dictionary<string, object?> Given =>
        Place == KindPlace.AboveList ? new() { [nameof(Filter)] = Filter, [nameof(Rows)] = Rows } : new() { [nameof(Detail)] = Detail };
}
