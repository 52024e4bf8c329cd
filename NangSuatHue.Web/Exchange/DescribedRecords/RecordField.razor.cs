using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

public partial class RecordField
{
    /// <summary>The field.</summary>
    [Parameter, EditorRequired]
    public required Field Field { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Gets the text when the field is left.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> ValueChanged { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>What helps.</summary>
    [Parameter]
    public string? Hint { get; set; }

    private string Id => "f-" + Field.Name;

    /// <summary>Names, longer texts and lists take the whole width; the others stand in pairs.</summary>
    private bool Wide =>
        Field.Type is FieldType.LongText or FieldType.Choices or FieldType.Items or FieldType.Systems
        || Field is { Type: FieldType.Text, Required: true };

    private List<string> Parts => (Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();

    private string? Mode =>
        Field.Type switch
        {
            FieldType.Whole or FieldType.Year or FieldType.Enterprise => "numeric",
            FieldType.Money or FieldType.Quantity => "decimal",
            FieldType.Email => "email",
            FieldType.Website => "url",
            FieldType.TaxCode or FieldType.Vsic => "numeric",
            _ => Field.Name == "telephone" ? "tel" : null,
        };

    private Task Toggle(string? part, bool wanted)
    {
        if (string.IsNullOrEmpty(part))
        {
            return Task.CompletedTask;
        }

        var parts = Parts.Where(p => p != part).ToList();
        return ValueChanged.InvokeAsync(string.Join("; ", wanted ? parts.Append(part) : parts));
    }
}
