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

    /// <summary>A number; a null is a blank cell. Decimals with a comma, no grouping.</summary>
    public void Number(double? value) => csv.WriteField(value?.ToString("0.######", Decimals) ?? "");

    /// <summary>A whole row: a double as a number, everything else as text.</summary>
    public void Row(IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            if (cell is double number)
            {
                Number(number);
            }
            else
            {
                Text(cell as string);
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

    private static readonly NumberFormatInfo Decimals = new() { NumberDecimalSeparator = "," };
}
