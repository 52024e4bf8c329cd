using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace NangSuatHue.Tests;

/// <summary>
/// Writes workbooks part by part, as other programs write them: number formats, formulas without a value, errors, merged and hidden cells, parts under
/// other names.
/// </summary>
internal sealed class RawBook
{
    private readonly List<(string Name, string Xml)> sheets = [];
    private readonly List<string> formats = [];

    /// <summary>Whether days count from 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>The path of the workbook's part.</summary>
    public string MainPart { get; init; } = "xl/workbook.xml";

    /// <summary>A number shown by a format.</summary>
    public sealed record Shown(double Value, string Format);

    /// <summary>A formula, and its stored result; null for one that was never calculated.</summary>
    public sealed record Formula(string Text, double? Result = null, bool IsText = false);

    /// <summary>A spreadsheet's error.</summary>
    public sealed record Error(string Word);

    /// <summary>
    /// Adds a sheet. A cell is null, text, a number, <see cref="Shown"/>, <see cref="Formula"/> or <see cref="Error"/>; rows without a cell are left out,
    /// so that numbers of rows are those of the list.
    /// </summary>
    public RawBook Sheet(string name, IReadOnlyList<object?[]> rows, string[]? merged = null, int[]? hiddenRows = null, int[]? hiddenColumns = null)
    {
        var xml = new StringBuilder();
        if (hiddenColumns is not null)
        {
            xml.Append("<cols>");
            foreach (var column in hiddenColumns)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" width=\"9\" hidden=\"1\"/>");
            }

            xml.Append("</cols>");
        }

        xml.Append("<sheetData>");
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].Any(c => c is not null))
            {
                var hidden = hiddenRows?.Contains(r + 1) == true ? " hidden=\"1\"" : "";
                xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\"{hidden}>");
                for (var c = 0; c < rows[r].Length; c++)
                {
                    Append(xml, rows[r][c], Letters(c) + (r + 1).ToString(CultureInfo.InvariantCulture));
                }

                xml.Append("</row>");
            }
        }

        xml.Append("</sheetData>");
        if (merged is not null)
        {
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        }

        sheets.Add((name, xml.ToString()));
        return this;
    }

    /// <summary>Writes the file and gives its path.</summary>
    public string Write(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Part(
            zip,
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/{MainPart}\" ContentType=\"{Types}sheet.main+xml\"/>"
                + string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Types}worksheet+xml\"/>"))
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/></Types>"
        );
        Part(
            zip,
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"{MainPart}\"/></Relationships>"
        );
        Part(
            zip,
            MainPart,
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>"
                + string.Concat(
                    numbers.Select(n => $"<sheet name=\"{SecurityElement.Escape(sheets[n - 1].Name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")
                )
                + "</sheets></workbook>"
        );
        var slash = MainPart.LastIndexOf('/') + 1;
        Part(
            zip,
            $"{MainPart[..slash]}_rels/{MainPart[slash..]}.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(
                    numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"/xl/worksheets/sheet{n}.xml\"/>")
                )
                + $"<Relationship Id=\"rIdS\" Type=\"{Relations}/styles\" Target=\"/xl/styles.xml\"/></Relationships>"
        );
        Part(
            zip,
            "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"{formats.Count}\">"
                + string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))
                + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
                + string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\" applyNumberFormat=\"1\"/>"))
                + "</cellXfs></styleSheet>"
        );
        foreach (var n in numbers)
        {
            Part(zip, $"xl/worksheets/sheet{n}.xml", $"<worksheet xmlns=\"{Main}\">{sheets[n - 1].Xml}</worksheet>");
        }

        return path;
    }

    private void Append(StringBuilder xml, object? cell, string place)
    {
        switch (cell)
        {
            case null:
                break;
            case string text:
                xml.Append($"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>");
                break;
            case Shown(var value, var format):
                if (!formats.Contains(format))
                {
                    formats.Add(format);
                }

                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{formats.IndexOf(format) + 1}\"><v>{value:R}</v></c>");
                break;
            case Formula(var text, var result, var isText):
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{place}\"{(isText ? " t=\"str\"" : "")}><f>{SecurityElement.Escape(text)}</f>{(result is { } r ? $"<v>{r:R}</v>" : "<v></v>")}</c>"
                );
                break;
            case Error(var word):
                xml.Append($"<c r=\"{place}\" t=\"e\"><v>{word}</v></c>");
                break;
            default:
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{cell:R}</v></c>");
                break;
        }
    }

    private static void Part(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
