namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Which sign separates the decimals of a file's numbers.</summary>
public enum DecimalSign
{
    /// <summary>Not known: an ambiguous number cannot be read.</summary>
    Unknown,

    /// <summary><c>1.234,5</c></summary>
    Comma,

    /// <summary><c>1,234.5</c></summary>
    Point,
}
