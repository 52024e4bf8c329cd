using System.Globalization;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// Dates as Vietnamese files write them: <c>dd/MM/yyyy</c>, <c>d-M-yyyy</c>, <c>d.M.yyyy</c>, <c>yyyy-MM-dd</c> and a spreadsheet's serial number.
/// </summary>
public static class VnDate
{
    /// <summary>
    /// Reads a date; the day always stands before the month (03/04/2026 is 3 April). An impossible date gives false and is never shifted.
    /// A serial number counts days from 30 December 1899 (1 to 2,958,465) as spreadsheets do; only five digits are taken as one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        text = text.Trim();
        var blank = text.IndexOf(' ');
        if (blank > 0 && IsMidnight(text[(blank + 1)..]))
        {
            text = text[..blank];
        }

        if (text.Length == 5 && text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var serial = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            date = serial > 0 ? new DateOnly(1899, 12, 30).AddDays(serial) : default;
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

    private static bool IsMidnight(ReadOnlySpan<char> time) => time.Trim().Length > 0 && time.IndexOfAnyExcept("0:. ") < 0;

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
