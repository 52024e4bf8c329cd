using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// Picks one of many by typing a part of its name or code, tone marks or none. The value is the code; where <see cref="Free"/> is set, a text that fits
/// nothing is a value too.
/// </summary>
public partial class Picker
{
    private const int Most = 12;
    private MudAutocomplete<PickerOption>? box;
    private PickerOption? chosen;
    private string? text,
        known;

    /// <summary>Identity of the input; a label points to it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The code, or the free text; null for none.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Gets the code, or the free text.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> ValueChanged { get; set; }

    /// <summary>What there is to pick; empty where <see cref="FindAsync"/> finds it.</summary>
    [Parameter]
    public IReadOnlyList<PickerOption> Options { get; set; } = [];

    /// <summary>Finds what fits a text, for lists too long to hold.</summary>
    [Parameter]
    public Func<string, CancellationToken, Task<IReadOnlyList<PickerOption>>>? FindAsync { get; set; }

    /// <summary>Whether a text that fits nothing may stand.</summary>
    [Parameter]
    public bool Free { get; set; }

    /// <summary>Whether it empties itself after each pick, to pick the next: what was picked is shown elsewhere.</summary>
    [Parameter]
    public bool Adds { get; set; }

    /// <summary>Whether something must be picked.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>Whether it cannot be changed now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Whether what stands is wrong.</summary>
    [Parameter]
    public bool Invalid { get; set; }

    /// <summary>Whether each line shows the code before the name.</summary>
    [Parameter]
    public bool ShowsCode { get; set; }

    /// <summary>What the empty input says.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The element that says what is wrong or helps.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    private Dictionary<string, object?> Attributes =>
        new()
        {
            ["aria-describedby"] = DescribedBy,
            ["aria-invalid"] = Invalid ? "true" : null,
            ["autocomplete"] = "off",
        };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var value = string.IsNullOrEmpty(Value) ? null : Value;
        var named = value is null || chosen?.Name != value || Options.All(o => o.Code != value);
        if (known == value && chosen?.Code == value && named)
        {
            return;
        }

        known = value;
        chosen = value is null ? null : Options.FirstOrDefault(o => o.Code == value) ?? new PickerOption(value, value);
        text = chosen?.Name;
    }

    private async Task<IEnumerable<PickerOption>> SearchAsync(string? typed, CancellationToken ct)
    {
        // What was picked stands in the input: opening it shows everything again.
        var asked = typed == chosen?.Name ? "" : typed ?? "";
        if (FindAsync is not null)
        {
            return await FindAsync(asked, ct);
        }

        // The very code comes first, then the codes that begin so, then the names, each in the order given.
        var words = SearchKey.Words(asked);
        var code = SearchKey.Of(asked);
        return Options
            .Where(o => o.Matches(words))
            .OrderBy(o =>
                code.Length == 0 ? 0
                : SearchKey.Of(o.Code) == code ? 0
                : SearchKey.Of(o.Code).StartsWith(code, StringComparison.Ordinal) ? 1
                : 2
            );
    }

    private async Task PickAsync(PickerOption? option)
    {
        if (Adds)
        {
            if (option is not null)
            {
                await ValueChanged.InvokeAsync(option.Code);
                await box!.ClearAsync();
            }

            return;
        }

        chosen = option;
        known = option?.Code;
        if ((known ?? "") != (Value ?? ""))
        {
            await ValueChanged.InvokeAsync(known);
        }
    }

    private void Typed(string? typed) => text = typed;

    /// <summary>A free text is taken when the input is left.</summary>
    private async Task LeaveAsync()
    {
        if (Free && !string.IsNullOrWhiteSpace(text) && text != chosen?.Name)
        {
            await PickAsync(Options.FirstOrDefault(o => o.Code == text || o.Name == text) ?? new PickerOption(text.Trim(), text.Trim()));
        }
    }
}
