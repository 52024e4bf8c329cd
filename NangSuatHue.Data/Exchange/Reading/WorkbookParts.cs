using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>What must be known of a workbook before its cells can be read: sheets, date system, styles, where the shared strings are.</summary>
internal sealed class WorkbookParts
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public IReadOnlyList<WorkbookSheet> Sheets { get; private set; } = [];

    /// <summary>Whether days are counted from 1 January 1904.</summary>
    public bool From1904 { get; private set; }

    public string? SharedStrings { get; private set; }

    /// <summary>By the number that cells carry.</summary>
    public NumberFormat[] Styles { get; private set; } = [];

    /// <exception cref="XmlException">A part is no XML or has a DTD.</exception>
    /// <exception cref="InvalidDataException">A part is missing or damaged.</exception>
    public static WorkbookParts Read(ZipArchive zip)
    {
        var parts = new WorkbookParts();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        string? styles = null;
        var book = MainPart(zip) ?? throw new InvalidDataException("workbook");
        var slash = book.LastIndexOf('/') + 1;
        foreach (var relation in Elements(zip, $"{book[..slash]}_rels/{book[slash..]}.rels", "Relationship"))
        {
            if (PartOf(relation, book[..slash]) is not { } part)
            {
                continue;
            }

            var type = relation.GetAttribute("Type") ?? "";
            if (type.EndsWith("/worksheet", StringComparison.Ordinal))
            {
                targets[relation.GetAttribute("Id") ?? ""] = part;
            }
            else if (type.EndsWith("/sharedStrings", StringComparison.Ordinal))
            {
                parts.SharedStrings = part;
            }
            else if (type.EndsWith("/styles", StringComparison.Ordinal))
            {
                styles = part;
            }
        }

        var sheets = new List<WorkbookSheet>();
        foreach (var element in Elements(zip, book, "workbookPr", "sheet"))
        {
            if (element.LocalName == "workbookPr")
            {
                parts.From1904 = element.GetAttribute("date1904") is "1" or "true";
            }
            else if (element.GetAttribute("state") is null or "visible" && targets.TryGetValue(RelationOf(element), out var part))
            {
                sheets.Add(new WorkbookSheet(element.GetAttribute("name") ?? "", part));
            }
        }

        parts.Sheets = sheets;
        parts.Styles = styles is not null && Find(zip, styles) is not null ? ReadStyles(zip, styles) : [];
        return parts;
    }

    /// <summary>
    /// The part that the package names as its document (<c>xl/workbook.xml</c> in most); null where it names none. A binary workbook and a text document
    /// have one too.
    /// </summary>
    public static string? MainPart(ZipArchive zip)
    {
        if (Find(zip, "_rels/.rels") is not null)
        {
            foreach (var relation in Elements(zip, "_rels/.rels", "Relationship"))
            {
                if (
                    (relation.GetAttribute("Type") ?? "").EndsWith("/officeDocument", StringComparison.Ordinal)
                    && PartOf(relation, "") is { } part
                    && Find(zip, part) is not null
                )
                {
                    return part;
                }
            }
        }

        return Find(zip, "xl/workbook.xml") is not null ? "xl/workbook.xml" : null;
    }

    private static string? PartOf(XmlReader relation, string folder) =>
        Uri.TryCreate(new Uri("zip:///" + folder), relation.GetAttribute("Target"), out var target)
            ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/')
            : null;

    /// <summary>An entry by its path; some programs write other capitals or backslashes.</summary>
    public static ZipArchiveEntry? Find(ZipArchive zip, string path) =>
        zip.GetEntry(path) ?? zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>A reader that refuses a DTD and fetches nothing.</summary>
    public static XmlReader Reader(Stream stream, XmlNameTable? names = null)
    {
        var settings = names is null ? Settings : Settings.Clone();
        settings.NameTable = names;
        return XmlReader.Create(stream, settings);
    }

    private static IEnumerable<XmlReader> Elements(ZipArchive zip, string path, params string[] names)
    {
        using var stream = (Find(zip, path) ?? throw new InvalidDataException(path)).Open();
        using var reader = Reader(stream);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
            {
                yield return reader;
            }
        }
    }

    /// <summary>The relation's id stands in a namespace of its own, another one in strict files.</summary>
    private static string RelationOf(XmlReader sheet)
    {
        var id = "";
        while (sheet.MoveToNextAttribute())
        {
            id = sheet.LocalName == "id" && sheet.Prefix.Length > 0 ? sheet.Value : id;
        }

        sheet.MoveToElement();
        return id;
    }

    private static NumberFormat[] ReadStyles(ZipArchive zip, string path)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var styles = new List<NumberFormat>();
        var known = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        var inCells = false;
        foreach (var element in Elements(zip, path, "numFmt", "cellXfs", "cellStyleXfs", "cellStyles", "dxfs", "xf"))
        {
            switch (element.LocalName)
            {
                case "numFmt" when !inCells:
                    codes.TryAdd(element.GetAttribute("numFmtId") ?? "", element.GetAttribute("formatCode") ?? "");
                    break;
                case "xf" when inCells:
                    var id = element.GetAttribute("numFmtId") ?? "0";
                    if (!known.TryGetValue(id, out var format))
                    {
                        known[id] = format = FormatOf(id, codes);
                    }

                    styles.Add(format);
                    break;
                case not "xf":
                    inCells = element.LocalName == "cellXfs";
                    break;
            }
        }

        return [.. styles];
    }

    private static NumberFormat FormatOf(string id, Dictionary<string, string> codes) =>
        codes.TryGetValue(id, out var code) ? NumberFormat.Of(code)
        : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? NumberFormat.BuiltIn(number)
        : NumberFormat.General;
}
