using System.Globalization;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// The header of a table: one record, or two or three of them where groups stand over their columns. Found among a file's first records as the ones under
/// which most headers are known.
/// </summary>
/// <param name="Top">Records above it.</param>
/// <param name="Depth">How many records it takes.</param>
/// <param name="Texts">What stands over each column, the lines of several joined.</param>
/// <param name="Score">How many of them are known.</param>
internal sealed record HeaderBlock(int Top, int Depth, IReadOnlyList<string> Texts, int Score)
{
    private const int MaxDepth = 3,
        LongestLabel = 100;

    /// <summary>The best block; where no header is known, the first record with the most cells.</summary>
    public static HeaderBlock Find(IReadOnlyList<string[]> records, Func<string, bool> known, Func<int, IReadOnlyList<MergedCells>> mergedAt)
    {
        var best = new HeaderBlock(0, 1, [], -1);
        var most = 0;
        for (var top = 0; top < records.Count; top++)
        {
            var single = new HeaderBlock(top, 1, records[top], records[top].Count(known));
            var block = Deepen(records, single, known, mergedAt);
            var fields = records[top].Count(c => c.Length > 0);
            if (block.Score > best.Score || (block.Score == best.Score && block.Score == 0 && fields > most))
            {
                (best, most) = (block, fields);
            }
        }

        return best;
    }

    /// <summary>
    /// Names by which columns are told apart: their own text, with the column's letters behind it where several are equal, or those letters alone where
    /// there is no text.
    /// </summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new string[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            names[i] =
                texts[i].Length == 0 ? $"[cột {Letters(i)}]"
                : seen.Add(texts[i]) ? texts[i]
                : $"{texts[i]} [cột {Letters(i)}]";
        }

        return names;
    }

    /// <summary>The letters of a column, from 0, as spreadsheets name it.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture) : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static HeaderBlock Deepen(
        IReadOnlyList<string[]> records,
        HeaderBlock single,
        Func<string, bool> known,
        Func<int, IReadOnlyList<MergedCells>> mergedAt
    )
    {
        var block = single;
        var last = records[single.Top];
        for (var depth = 2; depth <= MaxDepth && single.Top + depth - 1 < records.Count; depth++)
        {
            var below = records[single.Top + depth - 1];
            if (HeaderWords.IsUnitRow(below) || !IsSubHeader(last, below))
            {
                break;
            }

            var texts = Join(block.Texts, last, below, mergedAt(single.Top + depth - 2));
            block = new HeaderBlock(single.Top, depth, texts, texts.Count(known));
            last = below;
        }

        // A title over a header is no group: the header alone is known as well.
        return block.Depth > 1 && (single.Score >= 2 || block.Score > records[single.Top + 1].Count(known)) ? block : single;
    }

    /// <summary>
    /// Whether a record continues the header above it: labels alone, some of them under a group that spans several columns, and nothing new under at least
    /// one column that is named already.
    /// </summary>
    private static bool IsSubHeader(string[] above, string[] below)
    {
        bool spans = false,
            named = false,
            group = false;
        for (var i = 0; i < Math.Max(above.Length, below.Length); i++)
        {
            var (over, under) = (i < above.Length ? above[i] : "", i < below.Length ? below[i] : "");
            group |= over.Length > 0;
            if (under.Length > 0 && !IsLabel(under))
            {
                return false;
            }

            if (over.Length == 0 && under.Length > 0)
            {
                if (!group)
                {
                    return false;
                }

                spans = true;
            }

            named |= over.Length > 0 && (under.Length == 0 || under == over);
        }

        return spans && named;
    }

    private static bool IsLabel(string text) =>
        text.Length < LongestLabel
        && !text.Contains('@', StringComparison.Ordinal)
        && (text.Any(char.IsLetter) || (text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit)))
        && LongestRun(text) < 5;

    private static int LongestRun(string text)
    {
        int longest = 0,
            run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Each column's lines joined; a group goes on to the right over columns that have none, as far as it was merged.</summary>
    private static List<string> Join(IReadOnlyList<string> texts, string[] above, string[] below, IReadOnlyList<MergedCells> merged)
    {
        var joined = new List<string>();
        var (carried, from) = ("", 0);
        for (var i = 0; i < Math.Max(texts.Count, below.Length); i++)
        {
            var own = i < texts.Count ? texts[i] : "";
            var under = i < below.Length ? below[i] : "";
            if (i < above.Length && above[i].Length > 0)
            {
                (carried, from) = (own, i);
            }

            var over =
                own.Length > 0 ? own
                : under.Length > 0 && Spans(merged, from, i) ? carried
                : "";
            joined.Add(
                under.Length == 0 || under == over || over.EndsWith(HeaderText.Joint + under, StringComparison.Ordinal) ? over
                : over.Length == 0 ? under
                : over + HeaderText.Joint + under
            );
        }

        return joined;
    }

    /// <summary>Whether a group that begins in one column covers another: by the merged cells where there are any in its row.</summary>
    private static bool Spans(IReadOnlyList<MergedCells> merged, int from, int column) =>
        merged.Count == 0 || merged.Any(m => m.Left == from && m.Right >= column) || !merged.Any(m => m.Left == from);
}
