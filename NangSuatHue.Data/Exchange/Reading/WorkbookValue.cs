using System.Globalization;
using System.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Numbers and days of a workbook as text that the import reads in one way only.</summary>
internal static class WorkbookValue
{
    private const double LastDay = 2_958_465;

    /// <summary>
    /// A number with a decimal point, without grouping and exponent, to the 15 digits that spreadsheets hold. Three decimals get a fourth, since
    /// <c>1.234</c> would be read as a thousand; whole numbers have none. What is no number stays as it is.
    /// </summary>
    public static string Number(string text)
    {
        var decimals = PlainDecimals(text);
        if (decimals < 0)
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            {
                return text;
            }

            text = Spell(value);
            decimals = text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal);
            decimals = decimals == text.Length ? 0 : decimals;
        }

        return decimals == 3 ? text + "0" : text;
    }

    /// <summary>
    /// A day as <c>yyyy-MM-dd</c>, with <c>HH:mm:ss</c> behind it where it has a time; a time alone or a span as <c>HH:mm:ss</c>. Null where no
    /// calendar has the day. Before March 1900 the count is off by one, for spreadsheets believe in 29 February 1900.
    /// </summary>
    public static string? Day(double serial, CellStyle style, bool from1904)
    {
        if (!(serial >= 0 && serial <= LastDay))
        {
            return null;
        }

        var days = (int)Math.Floor(serial);
        var seconds = (int)Math.Round((serial - days) * 86_400);
        (days, seconds) = seconds == 86_400 ? (days + 1, 0) : (days, seconds);
        if (style == CellStyle.Time || (days == 0 && !from1904))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(days * 24) + (seconds / 3600):00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        }

        var time = seconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        if (!from1904 && days == 60)
        {
            return "1900-02-29" + time;
        }

        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, days < 60 ? 31 : 30);
        return days > DateOnly.MaxValue.DayNumber - first.DayNumber
            ? null
            : first.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time;
    }

    /// <summary>Whether a format code shows days or times: by its letters outside quotes, brackets and escapes, in the section for positive numbers.</summary>
    public static CellStyle StyleOf(string code)
    {
        bool day = false,
            time = false,
            month = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    var end = End(code, ']', i);
                    time |= code[(i + 1)..end].Length > 0 && code[(i + 1)..end].All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S');
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    day = true;
                    break;
                case 'm':
                    month = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
            }
        }

        return day || (month && !time) ? CellStyle.Date
            : time ? CellStyle.Time
            : CellStyle.Number;
    }

    private static int End(string code, char sign, int from)
    {
        var end = code.IndexOf(sign, from + 1);
        return end < 0 ? code.Length : end;
    }

    /// <summary>How many decimals a number has that needs no rewriting; −1 where it does.</summary>
    private static int PlainDecimals(string text)
    {
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var point = -1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0 && i > start)
            {
                point = i;
            }
            else if (!char.IsAsciiDigit(text[i]))
            {
                return -1;
            }
        }

        var whole = (point < 0 ? text.Length : point) - start;
        if (whole == 0 || whole > 30 || (text[start] == '0' && (whole > 1 || (start == 1 && point < 0))))
        {
            return -1;
        }

        return point < 0 ? 0
            : text[^1] is '0' or '.' || text.Length - start > 16 ? -1
            : text.Length - point - 1;
    }

    private static string Spell(double value)
    {
        if (Math.Abs(value) >= 1e15)
        {
            return value.ToString("F0", CultureInfo.InvariantCulture);
        }

        // d.ddddddddddddddE+xxx: the digits and where the point stands.
        var scientific = Math.Abs(value).ToString("E14", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(17), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = string.Concat(scientific.AsSpan(0, 1), scientific.AsSpan(2, 14)).TrimEnd('0');
        if (digits.Length == 0 || exponent < -15)
        {
            return "0";
        }

        var text = new StringBuilder(value < 0 ? "-" : "");
        if (exponent < 0)
        {
            text.Append("0.").Append('0', -exponent - 1).Append(digits);
        }
        else if (digits.Length <= exponent + 1)
        {
            text.Append(digits).Append('0', exponent + 1 - digits.Length);
        }
        else
        {
            text.Append(digits, 0, exponent + 1).Append('.').Append(digits, exponent + 1, digits.Length - exponent - 1);
        }

        return text.ToString();
    }
}
