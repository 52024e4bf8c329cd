using System.Text.RegularExpressions;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Texts that stand where nothing is known: signs, error words of spreadsheets, words of programs and of people.</summary>
internal static partial class EmptyWords
{
    private const string Signs = "-–—−‒―‐‑_.…:;,/\\|*~'\"`?!·•()[] ";

    private static readonly HashSet<string> Machine = new(StringComparer.OrdinalIgnoreCase)
    {
        "null",
        "(null)",
        "<null>",
        "nil",
        "none",
        "n/a",
        "na",
        "n.a.",
        "n.a",
        "nan",
        "undefined",
        "(blank)",
        "blank",
        "(trống)",
        "trống",
        "#n/a!",
    };

    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "x",
        "xx",
        "xxx",
        "khong",
        "khong co",
        "khong co ten",
        "khong ro",
        "khong biet",
        "khong ap dung",
        "chua",
        "chua co",
        "chua co ten",
        "chua ro",
        "chua biet",
        "chua dat ten",
        "chua cap nhat",
        "dang cap nhat",
        "dang cho",
        "bo trong",
        "de trong",
        "ten",
        "ten doanh nghiep",
        "unknown",
        "not applicable",
        "not available",
        "tbd",
    };

    private static readonly HashSet<string> Ticks = new(StringComparer.Ordinal)
    {
        "x",
        "v",
        "co",
        "yes",
        "y",
        "ok",
        "true",
        "1",
        "tick",
        "dang ap dung",
        "co ap dung",
        "da ap dung",
        "ap dung",
        "da co",
    };

    /// <summary>Whether the text is signs alone (<c>-</c>, <c>…</c>, <c>:</c>), which in tables mean that there is nothing.</summary>
    public static bool IsSigns(string text)
    {
        if (char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!Signs.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text is an error of a spreadsheet's cell (<c>#N/A</c>, <c>#REF!</c>, <c>Err:502</c>) or a cell too narrow to show.</summary>
    public static bool IsError(string text) => text.Length > 1 && (text[0] == '#' || text[0] is 'E' or 'e') && ErrorWord().IsMatch(text);

    /// <summary>Whether a program wrote that there is nothing (<c>NULL</c>, <c>N/A</c>).</summary>
    public static bool IsMachine(string text) => text.Length <= 11 && !char.IsAsciiDigit(text[0]) && Machine.Contains(text);

    /// <summary>Whether the text is no name: signs, errors, or words that say that there is none.</summary>
    public static bool IsNoName(string text) =>
        IsSigns(text) || IsError(text) || IsMachine(text) || (text.Length <= 20 && People.Contains(SearchKey.Of(text)));

    /// <summary>Whether the answer to "which systems?" is that there is none: <c>Không áp dụng</c>, <c>Chưa có hệ thống nào</c>, <c>0</c>.</summary>
    public static bool IsNone(string text) => IsSigns(text) || IsError(text) || IsMachine(text) || NoneWords().IsMatch(SearchKey.Of(text));

    /// <summary>Whether the answer to "which systems?" is a tick or a yes, which names none.</summary>
    public static bool IsTick(string text) => text is "✓" or "✔" or "☑" or "√" or "+" or "X" || Ticks.Contains(SearchKey.Of(text));

    [GeneratedRegex(
        @"^(#(N/A!?|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|EXTERNAL!|#+)|Err:\d{3})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ErrorWord();

    [GeneratedRegex(
        "^((khong|chua)( (co|ap dung|ro|biet|su dung|dung|trien khai|thuc hien|dang ky|xay dung|duoc|cap|he thong|nao)( |$)|$)|(0|no|none|nothing|never)$|"
            + "not (applied|applicable|available|yet|used)|no system)"
    )]
    private static partial Regex NoneWords();
}
