using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

public partial class RecordCell
{
    /// <summary>The kind.</summary>
    [Parameter, EditorRequired]
    public required RecordKind Kind { get; set; }

    /// <summary>The field.</summary>
    [Parameter, EditorRequired]
    public required Field Field { get; set; }

    /// <summary>The record.</summary>
    [Parameter, EditorRequired]
    public required RecordView Row { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public ReferenceNames? Names { get; set; }

    /// <summary>Where the value leads.</summary>
    [Parameter]
    public string? Link { get; set; }

    private object? Value => Row.Values.GetValueOrDefault(Field.Name);
}
