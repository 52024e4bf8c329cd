namespace NangSuatHue.Data.Foundation.Text;

/// <summary>What a look at one cell says about its number.</summary>
public enum NumberEvidence
{
    /// <summary>No number.</summary>
    NotANumber,

    /// <summary>A whole number without separators: a number that decides nothing.</summary>
    Plain,

    /// <summary>Only reads with a decimal comma: <c>1.234,5</c>, <c>1,5</c>, <c>1.234.567</c>.</summary>
    Comma,

    /// <summary>Only reads with a decimal point: <c>1,234.5</c>, <c>1.5</c>, <c>1,234,567</c>.</summary>
    Point,

    /// <summary><c>1.000</c> or <c>1,000</c>: a thousand or one.</summary>
    Ambiguous,
}
