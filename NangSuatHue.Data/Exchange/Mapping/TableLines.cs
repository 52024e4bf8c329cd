using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// Tells the records of a table from the lines between and below them: units, totals, headings of sections, the header repeated on a new page, notes,
/// sources, places for signatures. A record with a key is always data.
/// </summary>
internal sealed class TableLines
{
    private readonly SheetReader sheet;
    private readonly int key,
        name;
    private readonly int[] required;
    private bool signed;
    private int last;

    /// <summary>Of a sheet under its mapped columns.</summary>
    public TableLines(ImportKind kind, SheetReader sheet, IReadOnlyList<MappedColumn> columns)
    {
        this.sheet = sheet;
        key = Position(kind, columns, f => f.Type == FieldType.TaxCode && f.Required);
        name = Position(kind, columns, f => f.Name is "name" or "title");
        required = columns.Where(c => c.Field >= 0 && kind.Fields[c.Field].Required).Select(c => c.Position).ToArray();
    }

    /// <summary>Whether the sheet's current record is no data.</summary>
    public bool IsLeftOut()
    {
        signed &= sheet.Ordinal > last;
        last = sheet.Ordinal;
        if (sheet.IsUnitRecord || TemplateExample.Is(sheet.Cell(0)))
        {
            return true;
        }

        return !(key >= 0 && HasKey(sheet.Cell(key)) && !IsDayLine()) && IsLine();
    }

    /// <summary>Whether a cell has as many digits as a tax code that is nearly one: <c>Tổng cộng: 12 doanh nghiệp</c> has not.</summary>
    private static bool HasKey(ReadOnlySpan<byte> cell)
    {
        var digits = 0;
        foreach (var b in cell)
        {
            digits += b is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        }

        return digits >= 6;
    }

    /// <summary>A signed day may stand in the column of the key: <c>Huế, ngày 5 tháng 3 năm 2025</c>.</summary>
    private bool IsDayLine() => sheet.Cell(key).Length > 16 && HeaderWords.IsNoteLine(sheet.Text(key));

    private bool IsLine()
    {
        var cells = new List<(int Position, string Text)>();
        for (var i = 0; i < sheet.CellCount; i++)
        {
            if (sheet.Cell(i).Length > 0 && CellText.Clean(sheet.Text(i), keepLines: false) is { Length: > 0 } text)
            {
                cells.Add((i, text));
            }
        }

        if (cells.Count == 0)
        {
            return false;
        }

        var first = cells[0].Text;
        if (HeaderWords.IsTotals(first, "") || IsRepeatedHeader(cells))
        {
            return true;
        }

        // With most of what a record must have, it is one, sound or not.
        if (required.Length > 0 && required.Count(p => sheet.Cell(p).Length > 0) > Math.Max(1, required.Length / 2))
        {
            return false;
        }

        if (cells.TrueForAll(c => HeaderWords.IsSignature(c.Text) || HeaderWords.IsNoteLine(c.Text)))
        {
            signed |= cells.Exists(c => HeaderWords.IsSignature(c.Text));
            return true;
        }

        return signed
            || (HeaderWords.IsNoteLine(first) && cells.Count <= 2)
            || (HeaderWords.IsSectionMark(first) && (cells.Count == 1 || first.Length <= 5))
            || (cells.Count == 1 && (cells[0].Position != name || IsWide(cells[0].Position)));
    }

    private bool IsRepeatedHeader(List<(int Position, string Text)> cells) =>
        cells.Count > 1
        && cells.Count(c => c.Position < sheet.Layout.HeaderTexts.Count && SearchKey.Of(sheet.Layout.HeaderTexts[c.Position]) == SearchKey.Of(c.Text))
            >= Math.Max(2, cells.Count * 2 / 3);

    /// <summary>Whether the workbook merged the cell over several columns, as it does with headings.</summary>
    private bool IsWide(int position) =>
        sheet.Layout.Shape?.Merged.Exists(m => m.Top == sheet.Row && m.Left == position && m.Right > position) == true;

    private static int Position(ImportKind kind, IReadOnlyList<MappedColumn> columns, Predicate<Field> field) =>
        columns.FirstOrDefault(c => c.Field >= 0 && field(kind.Fields[c.Field]))?.Position ?? -1;
}
