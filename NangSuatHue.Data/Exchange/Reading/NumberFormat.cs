using System.Globalization;
using System.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// What a cell's number format makes of its number (ECMA-376 part 1, 18.8.31): percent, scaling by trailing commas, padding zeros, a unit or currency
/// beside it, dates and times. Grouping and the number of decimals shown change nothing of the value and are passed over.
/// </summary>
internal sealed class NumberFormat
{
    private readonly List<Section> sections;

    private NumberFormat(List<Section> sections) => this.sections = sections;

    /// <summary>A format that changes nothing.</summary>
    public static NumberFormat General { get; } = new([new Section()]);

    /// <summary>Whether the number is shown as it is.</summary>
    public bool IsPlain => sections.TrueForAll(s => s.IsPlain);

    /// <summary>Of a format code.</summary>
    public static NumberFormat Of(string code)
    {
        var format = new NumberFormat(Split(code).Select(Section.Of).ToList());
        return format.IsPlain ? General : format;
    }

    /// <summary>Of one of the formats that files name by number alone.</summary>
    public static NumberFormat BuiltIn(int id) =>
        id switch
        {
            9 => Of("0%"),
            10 => Of("0.00%"),
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => Of("yyyy-mm-dd"),
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) => Of("hh:mm:ss"),
            _ => General,
        };

    /// <summary>The number as the import is to read it, marks included; the text itself where it is no number.</summary>
    public string Show(string stored, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return stored;
        }

        var section = Choose(value);
        if (section.Style != CellStyle.Number)
        {
            return WorkbookValue.Day(value, section.Style, from1904) is not { } day ? WorkbookValue.Number(stored)
                : section.YearOnly && section.Style == CellStyle.Date ? day[..4]
                : day;
        }

        if (section.IsPlain)
        {
            return WorkbookValue.Number(stored);
        }

        var shown = value * (section.Percent ? 100 : 1) / Math.Pow(1000, section.Scale);
        var text =
            section.Template is { } template && value == Math.Floor(value) && value is >= 0 and < 1e15
                ? Fill(template, value.ToString("F0", CultureInfo.InvariantCulture))
                : WorkbookValue.Number(shown.ToString("R", CultureInfo.InvariantCulture));
        text = section.Scale > 0 ? CellMarks.Scaled + text : text;
        var beside = section.Percent ? "%" : section.Beside;
        return beside.Length == 0 ? text
            : section.IsBefore ? beside + CellMarks.Before + text
            : text + CellMarks.Beside + beside;
    }

    /// <summary>The section for a value: by its condition, else those for positive, negative and zero.</summary>
    private Section Choose(double value)
    {
        if (sections.Exists(s => s.Condition is not null))
        {
            return sections.Find(s => s.Condition?.Invoke(value) ?? true) ?? sections[^1];
        }

        var index =
            value > 0 || sections.Count == 1 ? 0
            : value < 0 ? 1
            : Math.Min(2, sections.Count - 1);
        return value == 0 && sections.Count < 3 ? sections[0] : sections[index];
    }

    /// <summary>Digits put into the places of a template from its end.</summary>
    private static string Fill(string template, string digits)
    {
        var result = new StringBuilder();
        var at = digits.Length - 1;
        for (var i = template.Length - 1; i >= 0; i--)
        {
            switch (template[i])
            {
                case '0':
                    result.Insert(0, at >= 0 ? digits[at--] : '0');
                    break;
                case '#':
                    if (at >= 0)
                    {
                        result.Insert(0, digits[at--]);
                    }

                    break;
                default:
                    if (at >= 0 || template.AsSpan(0, i).Contains('0'))
                    {
                        result.Insert(0, template[i]);
                    }

                    break;
            }
        }

        return (at >= 0 ? digits[..(at + 1)] : "") + result;
    }

    /// <summary>The sections of a code, apart at semicolons outside quotes, brackets and escapes.</summary>
    private static List<string> Split(string code)
    {
        var (parts, start) = (new List<string>(), 0);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    i = End(code, ']', i);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    parts.Add(code[start..i]);
                    start = i + 1;
                    break;
            }
        }

        parts.Add(start < code.Length ? code[start..] : "");
        return parts;
    }

    private static int End(string code, char sign, int from)
    {
        var end = code.IndexOf(sign, from + 1);
        return end < 0 ? code.Length - 1 : end;
    }

    /// <summary>One section of a code.</summary>
    private sealed class Section
    {
        public CellStyle Style { get; private init; }

        public bool YearOnly { get; private init; }

        public bool Percent { get; private init; }

        /// <summary>Thousands that the display is divided by, as a power.</summary>
        public int Scale { get; private init; }

        /// <summary>Places and signs of a padded number; null where it is shown without.</summary>
        public string? Template { get; private init; }

        /// <summary>Words and currency beside the number.</summary>
        public string Beside { get; private init; } = "";

        /// <summary>Whether they stand in front of it.</summary>
        public bool IsBefore { get; private init; }

        public Predicate<double>? Condition { get; private init; }

        public bool IsPlain => Style == CellStyle.Number && !Percent && Scale == 0 && Template is null && Beside.Length == 0;

        public static Section Of(string code)
        {
            if (code.Equals("General", StringComparison.OrdinalIgnoreCase) || code.Trim() is "" or "@")
            {
                return new Section();
            }

            code = code.Replace("General", "0", StringComparison.OrdinalIgnoreCase);
            var style = WorkbookValue.StyleOf(code);
            var read = new SectionReader(code);
            return new Section
            {
                Style = style,
                YearOnly = style == CellStyle.Date && read.YearOnly,
                Percent = style == CellStyle.Number && read.Percent,
                Scale = style == CellStyle.Number ? read.Scale : 0,
                Template = style == CellStyle.Number ? read.Template : null,
                Beside = style == CellStyle.Number ? read.Beside : "",
                IsBefore = !read.Percent && read.IsBefore,
                Condition = read.Condition,
            };
        }
    }

    /// <summary>One pass over a section's signs.</summary>
    private sealed class SectionReader
    {
        private readonly StringBuilder beside = new();
        private readonly StringBuilder template = new();
        private int commas;
        private bool decimals,
            grouped,
            other,
            literalInside;
        private string between = "";

        public SectionReader(string code)
        {
            var letters = new HashSet<char>();
            for (var i = 0; i < code.Length; i++)
            {
                var c = code[i];
                switch (c)
                {
                    case '"':
                        var end = End(code, '"', i);
                        Literal(code[(i + 1)..Math.Max(i + 1, end)]);
                        i = end;
                        break;
                    case '[':
                        var close = End(code, ']', i);
                        Bracket(code[(i + 1)..Math.Max(i + 1, close)]);
                        i = close;
                        break;
                    case '\\':
                        Literal(i + 1 < code.Length ? code[i + 1].ToString() : "");
                        i++;
                        break;
                    case '_' or '*':
                        i++;
                        break;
                    case '0' or '#' or '?':
                        Place(c);
                        break;
                    case '.':
                        decimals = true;
                        break;
                    case ',':
                        commas++;
                        break;
                    case '%':
                        Percent = true;
                        break;
                    case 'E' or 'e' or '/':
                        other |= c != '/' || template.Length > 0;
                        break;
                    default:
                        letters.Add(char.ToLowerInvariant(c));
                        Literal(c.ToString());
                        break;
                }
            }

            letters.RemoveWhere(l => !char.IsAsciiLetter(l));
            YearOnly = letters.SetEquals(['y']);
        }

        public bool YearOnly { get; }

        public bool Percent { get; private set; }

        public int Scale => other ? 0 : commas;

        public Predicate<double>? Condition { get; private set; }

        public bool IsBefore { get; private set; }

        public string? Template =>
            !decimals && !grouped && !other && !Percent && commas == 0 && (template.ToString().Count(c => c == '0') >= 2 || literalInside)
                ? template.ToString()
                : null;

        public string Beside
        {
            get
            {
                var words = beside.ToString().Trim(' ', '-', '+', '(', ')', ':', '\u00A0', '\u202F', '.', ',', '\'');
                return words.Any(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol || c is '%' or '‰')
                    ? words
                    : "";
            }
        }

        /// <summary>A comma between places groups; behind the last one it scales.</summary>
        private void Place(char c)
        {
            if (commas > 0 && template.Length > 0)
            {
                grouped = true;
                commas = 0;
            }

            if (between.Length > 0 && template.Length > 0)
            {
                literalInside = true;
                template.Append(between);
            }

            between = "";
            template.Append(c == '0' ? '0' : '#');
        }

        private void Literal(string text)
        {
            if (template.Length > 0)
            {
                between += text;
            }
            else
            {
                IsBefore |= text.Any(char.IsLetterOrDigit);
            }

            beside.Append(text.Any(char.IsLetter) && beside.Length > 0 && !char.IsWhiteSpace(beside[^1]) && text.Length > 1 ? " " + text : text);
        }

        private void Bracket(string inside)
        {
            if (inside.StartsWith('$'))
            {
                var dash = inside.IndexOf('-', StringComparison.Ordinal);
                Literal(inside[1..(dash < 0 ? inside.Length : dash)]);
            }
            else if (inside.Length > 1 && inside[0] is '<' or '>' or '=')
            {
                var sign = inside[..inside.IndexOfAny("0123456789.-".ToCharArray())];
                if (double.TryParse(inside[sign.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
                {
                    Condition = sign switch
                    {
                        ">" => v => v > limit,
                        ">=" => v => v >= limit,
                        "<" => v => v < limit,
                        "<=" => v => v <= limit,
                        "<>" => v => v != limit,
                        _ => v => v == limit,
                    };
                }
            }
        }
    }
}
