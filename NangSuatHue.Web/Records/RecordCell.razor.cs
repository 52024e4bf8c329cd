using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Workspace;

namespace NangSuatHue.Web.Records;

public partial class RecordCell
{
    /// <summary>The kind.</summary>
    [Parameter, EditorRequired]
    public required RecordKind Kind { get; set; }

    /// <summary>The field.</summary>
    [Parameter, EditorRequired]
    public required ImportField Field { get; set; }

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
