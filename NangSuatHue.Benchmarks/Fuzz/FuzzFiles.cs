using System.Globalization;
using System.IO.Compression;
using System.Text;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Benchmarks.Fuzz;

/// <summary>Files nobody should send and everybody does: the same ones for the same seed.</summary>
internal sealed class FuzzFiles(Random random)
{
    private static readonly string[] Headers =
    [
        "Mã số thuế",
        "MST",
        "Tên doanh nghiệp",
        "Năm",
        "Doanh thu (triệu đồng)",
        "Lao động",
        "Xã/phường",
        "Mã ngành",
        "Ngày khảo sát",
        "Hệ thống áp dụng",
        "Email",
        "Ghi chú",
        "Tổng vốn (tỷ đồng)",
        "Lợi nhuận",
        "",
        "x",
        "Doanh thu",
        "doanh thu thuần (đồng)",
    ];

    private static readonly string[] Cells =
    [
        "",
        " ",
        "0",
        "-1",
        "1.000",
        "1,000",
        "1.000,5",
        "1e308",
        "-1e308",
        "NaN",
        "∞",
        "9999999999999999999999",
        "(xóa)",
        "(clear)",
        "=1+1",
        "+84",
        "@SUM(A1)",
        "\t",
        "31/02/2024",
        "2024-02-29",
        "45000",
        "1900",
        "3399000027",
        "0104567891",
        "Vỹ Dạ",
        "5S; ISO 9001, KPI",
        "\0",
        "\u0001\u0002",
        "\ufeff",
        "\u202e\u202d",
        "\ud83d\ude00",
        "a\u0301\u0301\u0301",
        "';DROP TABLE enterprises;--",
        "<script>alert(1)</script>",
        "%00%0a",
        "{{7*7}}",
        "\"",
        "\"\"",
        "a\nb",
        "a\r\nb",
        "Công ty Cổ phần Dược liệu Thừa Thiên Huế",
        "\u00a0",
        "１２３",
    ];

    /// <summary>Text nobody would type.</summary>
    public string Text()
    {
        switch (random.Next(12))
        {
            case 0:
                return new string('x', random.Next(1, 20_000));
            case 1:
                return string.Concat(
                    Enumerable
                        .Range(0, random.Next(1, 40))
                        .Select(_ => char.ConvertFromUtf32(random.Next(2) == 0 ? random.Next(1, 0xd7ff) : random.Next(0x10000, 0x10ffff)))
                );
            case 2:
                return string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)random.Next(0, 0xffff)));
            case 3:
                return random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture);
            case 4:
                return Pick(Cells) + Pick(Cells);
            default:
                return Pick(Cells);
        }
    }

    /// <summary>One of the options.</summary>
    public T Pick<T>(IReadOnlyList<T> options) => options[random.Next(options.Count)];

    /// <summary>A file's name and bytes.</summary>
    public (string Name, byte[] Bytes) Next() =>
        random.Next(16) switch
        {
            0 => ("rac.csv", Bytes(random.Next(0, 5000))),
            1 => ("rong.csv", Encoding.UTF8.GetBytes(Pick(["", " ", "\n", "\ufeff", ";;;;", "\"", "\0", "a", "\r", "sep=;"]))),
            2 => ("rong-cot.csv", Wide(random.Next(30) == 0 ? 100_000 : 3000)),
            3 => (
                "o-lon.csv",
                Encoding.UTF8.GetBytes($"Mã số thuế;Tên;Năm\n3399000027;{new string('ô', random.Next(10) == 0 ? 3_000_000 : 40_000)};2024\n")
            ),
            4 => (
                "ngoac.csv",
                Encoding.UTF8.GetBytes(
                    "Mã số thuế;Tên;Năm\n" + string.Concat(Enumerable.Range(0, 400).Select(_ => Pick(["\"", "\"\"", ";", "\n", "a", "\"a\nb", "\r"])))
                )
            ),
            5 => random.Next(2) == 0 ? ("bom.zip.xlsx", Bomb()) : ("bang.xlsx", Book()),
            6 => (
                "thuc-the.xml",
                Encoding.UTF8.GetBytes(
                    "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                        + "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><l>&b;&c;</l>"
                )
            ),
            7 => ("sai-ma.csv", Damaged(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Table())).ToArray())),
            8 => ("cat-ngan.csv", Cut(Encoding.UTF8.GetBytes(Table()))),
            9 or 10 => ("hong.csv", Damaged(Encoding.UTF8.GetBytes(Table()))),
            11 => ("..\\..\\/etc/" + Text() + ".csv", Encoding.UTF8.GetBytes(Table())),
            _ => ("bang.csv", Encoding.UTF8.GetBytes(Table())),
        };

    private byte[] Bytes(int n)
    {
        var bytes = new byte[n];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Wide(int columns) =>
        Encoding.UTF8.GetBytes(
            string.Join(';', Enumerable.Range(0, columns).Select(i => "Doanh thu " + i.ToString(CultureInfo.InvariantCulture)))
                + "\n"
                + new string(';', columns - 1)
                + "\n"
        );

    /// <summary>Twenty megabytes of nothing in twenty kilobytes, dressed as a workbook.</summary>
    private static byte[] Bomb()
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, true))
        {
            foreach (var name in (string[])["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(new byte[7_000_000]);
            }
        }

        return target.ToArray();
    }

    /// <summary>
    /// A workbook that is one at least in part: sound, with entities, with numbers of strings and columns that do not exist, damaged or cut off.
    /// </summary>
    // Long: the parts of a workbook as the format lists them.
    private byte[] Book()
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"",
            Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var head = random.Next(4) == 0 ? "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" : "";
        var cells = string.Concat(
            Enumerable
                .Range(0, random.Next(1, 30))
                .Select(_ =>
                    Pick([
                        "<c t=\"s\"><v>0</v></c>",
                        "<c t=\"s\"><v>99</v></c>",
                        "<c r=\"ZZZZ1\"><v>1</v></c>",
                        "<c s=\"7\"><v>1e400</v></c>",
                        "<c s=\"1\"><v>-5</v></c>",
                        "<c t=\"d\"><v>x-y</v></c>",
                        "<c t=\"inlineStr\"><is><t>&amp;_x0000_</t></is></c>",
                        "<c t=\"e\"><v>#REF!</v></c>",
                        "<c/>",
                        "<c r=\"A1\"><v>&x;</v></c>",
                    ])
                )
        );
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, true))
        {
            foreach (
                var (name, text) in ((string, string)[])
                    [
                        ("[Content_Types].xml", "<Types/>"),
                        (
                            "xl/workbook.xml",
                            $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"{Pick(["1", "", "Trang tính"])}\" "
                                + $"r:id=\"{Pick(["a", "b"])}\"/></sheets></workbook>"
                        ),
                        (
                            "xl/_rels/workbook.xml.rels",
                            $"<Relationships><Relationship Id=\"a\" Type=\"{Relations}/worksheet\" "
                                + $"Target=\"{Pick(["s.xml", "/xl/s.xml", "../../s.xml", "http://[", "none.xml"])}\"/><Relationship Id=\"c\" "
                                + $"Type=\"{Relations}/sharedStrings\" Target=\"t.xml\"/><Relationship Id=\"d\" Type=\"{Relations}/styles\" "
                                + "Target=\"u.xml\"/></Relationships>"
                        ),
                        ("xl/s.xml", $"{head}<worksheet {Main}><sheetData><row>{cells}</row></sheetData></worksheet>"),
                        ("xl/t.xml", $"<sst {Main}><si><t>Mã số thuế</t></si></sst>"),
                        (
                            "xl/u.xml",
                            $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"170\" "
                                + $"formatCode=\"{Pick(["yyyy", "[", "\\", "[h]:mm"])}\"/></numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
                        ),
                    ]
            )
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return random.Next(4) switch
        {
            0 => Damaged(target.ToArray()),
            1 => Cut(target.ToArray()),
            _ => target.ToArray(),
        };
    }

    private byte[] Damaged(byte[] bytes)
    {
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private byte[] Cut(byte[] bytes) => bytes[..random.Next(bytes.Length)];

    private string Table()
    {
        var delimiter = Pick([";", ",", "\t", "|"]);
        var columns = Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pick(Headers)).ToList();
        var text = new StringBuilder(random.Next(4) == 0 ? "BÁO CÁO KHẢO SÁT\n\n" : "").AppendJoin(delimiter, columns).Append('\n');
        for (var row = random.Next(0, 40); row > 0; row--)
        {
            text.AppendJoin(
                    delimiter,
                    columns.Select(c =>
                        c is "Mã số thuế" or "MST" && random.Next(3) > 0 ? Code()
                        : c == "Năm" && random.Next(3) > 0 ? "2024"
                        : random.Next(20) == 0 ? Text()
                        : Pick(Cells)
                    )
                )
                .Append(Pick(["\n", "\r\n", "\n\n", "\r"]));
        }

        return text.ToString();
    }

    private string Code()
    {
        while (true)
        {
            var nine = "36" + random.Next(0, 10_000_000).ToString("0000000", CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(nine) is { } check)
            {
                return nine + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
