using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

public partial class RecordField
{
    [Inject]
    public required FindEnterprises Enterprises { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

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

    private IReadOnlyList<PickerOption> Picks =>
        Field.Type switch
        {
            FieldType.Commune => [.. Names.Communes.Select(c => new PickerOption(c.Key, c.Value))],
            FieldType.Vsic => [.. Names.Divisions.Select(d => new PickerOption(d.Key, d.Value))],
            FieldType.Items => [.. Items.Where(i => !Parts.Contains(i.Code))],
            FieldType.Item => [.. Items],
            _ => [],
        };

    private IEnumerable<PickerOption> Items =>
        Names.Items.Select(i => new PickerOption(i.Code, $"{i.Code} – {(Languages.IsVietnamese ? i.NameVi : i.NameEn)}"));

    private async Task<IReadOnlyList<PickerOption>> FindEnterprisesAsync(string text, CancellationToken ct)
    {
        var found = await Runner.RunAsync(actor => Enterprises.RunAsync(actor, new EnterpriseFilter { Search = text }, 1, 12, ct));
        return [.. (found?.Value?.Rows ?? []).Select(r => new PickerOption(r.TaxCode, r.Name))];
    }

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
