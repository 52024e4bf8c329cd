using System.Globalization;
using CsvHelper;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// Writes CSV that Excel opens well: UTF-8 with a byte order mark, CRLF. Text that a spreadsheet would run as a formula gets an apostrophe
/// in front, which the import takes off again; a number such as -2.5 stays a number.
/// </summary>
public sealed class SheetWriter : IDisposable
{
    private readonly CsvWriter csv;

    /// <summary>Writes to a stream that stays open.</summary>
    public SheetWriter(Stream output, char delimiter) =>
        csv = CsvWriter.Create(
            output,
            new CsvWriterOptions
            {
                Separator = delimiter,
                WriteByteOrderMark = true,
                ValidateFieldCount = false,
            },
            leaveOpen: true
        );

    /// <summary>A cell of text, with formulas made harmless.</summary>
    public void Text(string? text) => csv.WriteField(Safe(text ?? ""));

    /// <summary>A number to the fifteen digits that spreadsheets hold; a null is a blank cell. Decimals with a comma, no grouping, no exponent.</summary>
    public void Number(double? value) => csv.WriteField(value is { } number ? Spell(number) : "");

    /// <summary>A whole row: a double and a whole number as numbers, a day as <c>dd/MM/yyyy</c>, everything else as text.</summary>
    public void Row(IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            switch (cell)
            {
                case double number:
                    Number(number);
                    break;
                case long whole:
                    Text(whole.ToString(CultureInfo.InvariantCulture));
                    break;
                case DateOnly day:
                    Text(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
                    break;
                default:
                    Text(cell as string);
                    break;
            }
        }

        EndRow();
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => csv.EndRecord();

    /// <inheritdoc />
    public void Dispose() => csv.Dispose();

    /// <summary>The text with an apostrophe in front where a spreadsheet would take it for a formula.</summary>
    public static string Safe(string text)
    {
        if (text.Length == 0 || !(text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'))
        {
            return text;
        }

        return text[0] is '-' or '+' && VnNumber.Look(text) != NumberEvidence.NotANumber ? text : "'" + text;
    }

    private static string Spell(double number) =>
        Math.Abs(number) is 0 or (>= 1e-12 and < 1e15)
            ? ((decimal)number).ToString("0.############################", Decimals)
            : number.ToString("0.##################", Decimals);

    private static readonly NumberFormatInfo Decimals = new() { NumberDecimalSeparator = "," };
}
