using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Shared;

public partial class WizNumber
{
    private string? text,
        words;
    private (string Grouped, string Decimals)? which;
    private bool bad;
    private double? shown,
        given;
    private bool began;

    /// <summary>Identity on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The number.</summary>
    [Parameter, EditorRequired]
    public double? Value { get; set; }

    /// <summary>Gets the number.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<double?> ValueChanged { get; set; }

    /// <summary>The unit beside.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>What helps.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether it must be filled before the form is sent.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>Whether it is money in million đồng.</summary>
    [Parameter]
    public bool Money { get; set; }

    private Field Kind => Money ? TypedNumber.Amount : TypedNumber.Quantity;

    /// <summary>The text without the unit that stands beside the field anyway.</summary>
    private string Bare(string typed) =>
        typed.Trim() is var t && Unit is { Length: > 0 } unit && t.EndsWith(unit, StringComparison.CurrentCultureIgnoreCase)
            ? t[..^unit.Length].TrimEnd()
            : t;

    private string? Wrong => bad ? T["Không phải là số. Ví dụ: {0}", 1234.5.Shown("#,0.#")].Value : Error;

    protected override void OnParametersSet()
    {
        // A parent that draws this box before it knows of the new number must not bring the former one back; nor is a text rewritten that means it.
        if (began && Value == given)
        {
            return;
        }

        (began, given) = (true, Value);
        if (Value != shown || text is null)
        {
            (shown, text) = (Value, Value is { } v ? VnNumber.Write(v, Languages.Sign) : null);
            (which, bad) = (null, false);
            Type(text);
        }
    }

    /// <summary>Says what was typed so far; a number that can mean two waits for the choice.</summary>
    private void Type(string? typed)
    {
        words =
            Money
            && typed is not null
            && TypedNumber.Which(Kind, Bare(typed), Languages.Sign, 6) is null
            && TypedNumber.TryRead(Kind, Bare(typed), Languages.Sign, 6, out var read)
                ? AmountWords.Say(read * 1e6, Languages.IsVietnamese)
                : null;
    }

    private async Task SetAsync(string? typed)
    {
        text = typed;
        (bad, which) = (false, null);
        double? value = null;
        if (!string.IsNullOrWhiteSpace(typed))
        {
            var bare = Bare(typed);
            if (TypedNumber.Which(Kind, bare, Languages.Sign, 6) is { } two)
            {
                which = TypedNumber.Spell(two, Languages.Sign);
            }
            else
            {
                bad = !TypedNumber.TryRead(Kind, bare, Languages.Sign, 6, out var read) || !double.IsFinite(read);
                value = bad ? null : read;
            }
        }

        Type(typed);

        // What is no number is none: the former one must not stand behind what the page shows.
        shown = value;
        await ValueChanged.InvokeAsync(value);
    }
}
