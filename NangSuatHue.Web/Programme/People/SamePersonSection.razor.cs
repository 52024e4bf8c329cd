using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.People;

/// <summary>The other records of the same person, beside a record of a person; for officers.</summary>
public abstract partial class SamePersonSection
{
    private bool mayJoin;

    /// <summary>Who asks.</summary>
    [Inject]
    public required CurrentActor Current { get; set; }

    /// <summary>The record shown.</summary>
    [Parameter, EditorRequired]
    public required RecordDetail Detail { get; set; }

    /// <summary>Whether the record is an expert's profile; else it is a certificate.</summary>
    protected abstract bool Expert { get; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => mayJoin = Rights.May(await Current.GetAsync(), Act.MergeRecords);
}
