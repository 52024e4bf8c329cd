using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What a form or a program asks to write: texts by field's name. A blank clears; an absent field stays as it is.</summary>
public sealed record RecordInput
{
    /// <summary>Texts by field's name.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>What separates decimals in numbers.</summary>
    public DecimalSign Sign { get; init; } = DecimalSign.Comma;

    /// <summary>The power of ten of đồng in which money is written: 6 for million.</summary>
    public int MoneyPower { get; init; } = 6;

    /// <summary>Whether a person typed the texts, who can be asked which of two numbers is meant.</summary>
    public bool Asks { get; init; }

    /// <summary>Why, for history.</summary>
    public string? Reason { get; init; }
}
