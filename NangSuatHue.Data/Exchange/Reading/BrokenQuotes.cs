namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>What became of a record of delimited text whose quotes are not in order.</summary>
internal static class BrokenQuotes
{
    /// <summary>
    /// Whether text stands behind the closing quote of a quoted cell, so that the reader would drop a quote of it. A quote inside a cell that does not
    /// begin with one is sound: it is part of the text.
    /// </summary>
    public static bool Misplaced(ReadOnlySpan<char> raw, char delimiter)
    {
        var i = 0;
        while (i < raw.Length)
        {
            if (raw[i] != '"')
            {
                var next = raw[i..].IndexOf(delimiter);
                if (next < 0)
                {
                    return false;
                }

                i += next + 1;
                continue;
            }

            for (i++; i < raw.Length && !(raw[i] == '"' && (i + 1 == raw.Length || raw[i + 1] != '"')); i++)
            {
                i += raw[i] == '"' ? 1 : 0;
            }

            var behind = i + 1 < raw.Length ? raw[(i + 1)..] : default;
            var end = behind.IndexOf(delimiter);
            if (!(end < 0 ? behind : behind[..end]).IsWhiteSpace())
            {
                return true;
            }

            i += end < 0 ? raw.Length : end + 2;
        }

        return false;
    }

    /// <summary>How many lines with anything on them stand in a record behind its first. A line ends as for the reader: CR, LF or both.</summary>
    public static int LinesBehind(ReadOnlySpan<char> raw)
    {
        var lines = 0;
        for (var rest = raw[End(raw)..]; !rest.IsEmpty; rest = rest[End(rest)..])
        {
            lines += rest[..End(rest)].IsWhiteSpace() ? 0 : 1;
        }

        return lines;
    }

    /// <summary>The bytes of UTF-8 up to the second line; at least one of a record that has one.</summary>
    public static int FirstLine(string raw) => System.Text.Encoding.UTF8.GetByteCount(raw.AsSpan(0, End(raw)));

    /// <summary>Where the first line ends, with its end.</summary>
    private static int End(ReadOnlySpan<char> raw)
    {
        var at = raw.IndexOfAny('\r', '\n');
        return at < 0 ? raw.Length
            : raw[at] == '\r' && at + 1 < raw.Length && raw[at + 1] == '\n' ? at + 2
            : at + 1;
    }
}
