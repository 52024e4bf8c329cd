namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// What a workbook's cell says beyond its text, carried through the converted sheet by signs that no cell can hold: the converter takes them out of
/// every text before it writes its own.
/// </summary>
internal static class CellMarks
{
    /// <summary>In front of a text that looks like a number: it was typed as text, so its separator is a person's, not the workbook's.</summary>
    public const char TypedText = '\u0002';

    /// <summary>In front of a value that a merged cell gives to the rows below its first.</summary>
    public const char FromAbove = '\u0011';

    /// <summary>In front of a number that the cell shows scaled by its format.</summary>
    public const char Scaled = '\u0012';

    /// <summary>For a formula that was never calculated.</summary>
    public const char NotCalculated = '\u001A';

    /// <summary>Between a number and the words that the cell's format puts beside it.</summary>
    public const char Beside = '\u001F';

    /// <summary>Between such words and the number, where they stand in front of it.</summary>
    public const char Before = '\u001E';

    /// <summary>Whether any mark stands in the text.</summary>
    public static bool Any(ReadOnlySpan<char> text) => text.IndexOfAny([TypedText, FromAbove, Scaled, NotCalculated, Beside, Before]) >= 0;

    /// <summary>The text as a person saw it.</summary>
    public static string Shown(string text) =>
        Any(text)
            ? text.Replace(NotCalculated, '?')
                .Replace(Beside, ' ')
                .Replace(Before, ' ')
                .Trim(TypedText, FromAbove, Scaled)
                .Replace(TypedText.ToString(), "", StringComparison.Ordinal)
            : text;
}
