using System.Globalization;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// Dates as Vietnamese files write them: <c>dd/MM/yyyy</c>, <c>d-M-yyyy</c>, <c>d.M.yyyy</c>, <c>yyyy-MM-dd</c> and a spreadsheet's serial number,
/// each with a time of day behind it or without.
/// </summary>
public static class VnDate
{
    /// <summary>
    /// Reads a date; the day always stands before the month (03/04/2026 is 3 April). An impossible date gives false and is never shifted.
    /// A serial number counts days from 30 December 1899 (1 to 2,958,465) as spreadsheets do; only five digits are taken as one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The day.</param>
    /// <param name="from1904">Whether serial numbers count from 1 January 1904, as some workbooks do.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date, bool from1904 = false)
    {
        date = default;
        text = text.Trim();
        var blank = text.IndexOfAny(' ', 'T', '\u00A0');
        if (blank >= 8 && IsTime(text[(blank + 1)..]))
        {
            text = text[..blank].TrimEnd(',');
        }

        if (text.Length == 5 && text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var serial = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            date = serial > 0 ? (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays(serial) : default;
            return serial > 0;
        }

        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var n = 0;
        var value = 0;
        var digits = 0;
        char separator = default;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                if (++digits > 4)
                {
                    return false;
                }
            }
            else if (c is '/' or '-' or '.' && n < 2 && digits > 0 && (separator == default || separator == c))
            {
                separator = c;
                (parts[n], lengths[n]) = (value, digits);
                n++;
                (value, digits) = (0, 0);
            }
            else
            {
                return false;
            }
        }

        if (n != 2 || digits == 0)
        {
            return false;
        }

        (parts[2], lengths[2]) = (value, digits);
        return lengths[0] == 4 && separator == '-'
            ? Build(parts[0], parts[1], parts[2], out date)
            : lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4 && Build(parts[2], parts[1], parts[0], out date);
    }

    /// <summary>
    /// Whether a text is a time of day: hours and minutes, perhaps seconds and their parts, half of the day (<c>SA</c>, <c>CH</c>, <c>AM</c>,
    /// <c>PM</c>) and offset. A time of day says nothing of the day, so it is passed over.
    /// </summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var zone = text.IndexOfAny('+', 'Z', 'z');
        zone = zone < 0 ? text.LastIndexOf('-') : zone;
        if (zone > 0)
        {
            if (text[zone..].IndexOfAnyExcept("+-Zz0123456789:") >= 0)
            {
                return false;
            }

            text = text[..zone].TrimEnd();
        }

        foreach (var half in (ReadOnlySpan<string>)["SA", "CH", "AM", "PM"])
        {
            if (text.EndsWith(half, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^2].TrimEnd();
                break;
            }
        }

        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        return count is 2 or 3
            && IsBelow(text[parts[0]], 24)
            && IsBelow(text[parts[1]], 60)
            && (count == 2 || IsBelow(BeforePoint(text[parts[2]]), 61));
    }

    private static ReadOnlySpan<char> BeforePoint(ReadOnlySpan<char> seconds)
    {
        var point = seconds.IndexOfAny('.', ',');
        return point > 0 && seconds[(point + 1)..].IndexOfAnyExceptInRange('0', '9') < 0 ? seconds[..point] : seconds;
    }

    private static bool IsBelow(ReadOnlySpan<char> digits, int limit) =>
        digits.Length is 1 or 2
        && digits.IndexOfAnyExceptInRange('0', '9') < 0
        && int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) < limit;

    private static bool Build(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }
}
