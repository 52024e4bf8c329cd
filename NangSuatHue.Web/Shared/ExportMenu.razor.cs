using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>Offers what a list shows as a file, with how many rows it will hold.</summary>
public partial class ExportMenu
{
    /// <summary>How many rows match.</summary>
    [Parameter, EditorRequired]
    public required int Count { get; set; }

    /// <summary>Address of the text file.</summary>
    [Parameter, EditorRequired]
    public required string Csv { get; set; }

    /// <summary>Address of a workbook with exactly the columns on the page; null where the list has no other.</summary>
    [Parameter]
    public string? Seen { get; set; }

    /// <summary>Address of the workbook.</summary>
    [Parameter, EditorRequired]
    public required string Xlsx { get; set; }
}
