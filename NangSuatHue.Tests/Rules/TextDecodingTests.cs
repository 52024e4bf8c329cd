using System.Text;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>Files in the encodings that people save, and those that are refused.</summary>
public sealed class TextDecodingTests : IDisposable
{
    private static readonly string[] Names =
    [
        "Công ty TNHH Dệt may Hương Thủy (mẫu)",
        "HTX Nông nghiệp Quảng Điền (mẫu)",
        "Chi nhánh Công ty CP \"Mè xửng; kẹo\" Vỹ Dạ (mẫu)",
    ];

    private static readonly string[] Headers =
    [
        "Mã số thuế",
        "Tên doanh nghiệp",
        "Mã xã",
        "Ngành (VSIC)",
        "Năm",
        "Lao động BQ",
        "Doanh thu (triệu đồng)",
        "Nguồn vốn (triệu đồng)",
        "Ngày khảo sát",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("nsh-text-").FullName;

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> LegacyColumns => new() { { "tcvn3(cp1252 view)", "tcvn3" }, { "vni_windows(cp1252 view)", "vni" } };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("1-excel-vi-utf8bom-semicolon.csv", "utf-8-bom", ';')]
    [InlineData("2-utf8-nobom-comma.csv", "utf-8", ',')]
    [InlineData("3-macos-nfd-utf8.csv", "utf-8", ';')]
    [InlineData("4-unicode-text-utf16le-tab.txt", "utf-16le", '\t')]
    [InlineData("5-windows1258-semicolon.csv", "windows-1258", ';')]
    [InlineData("6-tcvn3-abc-semicolon.csv", "tcvn3", ';')]
    [InlineData("8-sep-hint.csv", "utf-8-bom", ';')]
    public void Open_SampleFile_GivesTheRightNames(string file, string encoding, char delimiter)
    {
        using (var sheet = Open(Fixtures.PathOf(file)))
        {
            Assert.Equal((encoding, delimiter), (sheet.Layout.Encoding, sheet.Layout.Delimiter));
            Assert.Equal(Headers, sheet.Layout.Headers);
            Assert.All(sheet.Layout.Headers, h => Assert.True(h.IsNormalized(NormalizationForm.FormC)));
            Assert.Empty(sheet.Layout.Titles);
            Assert.Equal(Names, Read(sheet, 1));
            Assert.Equal(["3399000027", "3399000034", "3399000041-001"], Read(sheet, 0));
            Assert.Equal(["10/11/2025", "05/12/2025", "31/12/2025"], Read(sheet, 8));
        }

        Assert.Empty(Directory.GetFiles(folder));
        Assert.True(File.Exists(Fixtures.PathOf(file)));
    }

    [Theory]
    [MemberData(nameof(LegacyColumns))]
    public void Open_OldCode_GivesTheSameText(string column, string encoding)
    {
        var rows = Fixtures.Rows("vn-text-tests.csv").ToList();
        var bytes = rows.SelectMany(r => Encoding.GetEncoding(1252).GetBytes(r[column] + "\n")).ToArray();
        using var sheet = Open(Write([.. "name\n"u8, .. bytes]));
        Assert.Equal(encoding, sheet.Layout.Encoding);
        Assert.Equal(rows.Select(r => Plain(r["unicode_nfc"])), Records(sheet).Select(Plain));
    }

    [Theory]
    [MemberData(nameof(LegacyColumns))]
    public void Open_OldCodeSavedAsUtf8_IsRefused(string column, string _)
    {
        var text = string.Join("\n", Fixtures.Rows("vn-text-tests.csv").Select(r => r[column]));
        Assert.Equal("encoding_spoilt", Refused(Write(Encoding.UTF8.GetBytes("name\n" + text))));
    }

    [Theory]
    [InlineData("tên\nCông ty Thái An\nSông Hàn\n")]
    [InlineData("name\nMüller GmbH\nSociété générale\n")]
    [InlineData("name;price\nCafé Zoë;5 €\n")]
    public void Open_Utf8WithWesternLettersOnly_IsRead(string text)
    {
        using var sheet = Open(Write(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("utf-8", sheet.Layout.Encoding);
    }

    [Theory]
    [InlineData("Société générale\nLes élèves âgés\nFaçade déjà vue")]
    [InlineData("Größe über Straße\nMädchen schön\nFüße")]
    [InlineData("\u00C0\u00E7\u00F0\u00FE \u00D8\u00E6\u00DF\u00F8 \u00C6\u00C7\u00D0\u00DE")]
    public void Open_NoVietnamese_IsRefused(string text) =>
        Assert.Equal("encoding", Refused(Write([.. "Ten;Ma\r\n"u8, .. Encoding.GetEncoding(1252).GetBytes(text)])));

    [Fact]
    public void Open_Windows1258_IsComposed()
    {
        var rows = Fixtures.Rows("vn-text-tests.csv").ToList();
        var bytes = rows.SelectMany(r => Convert.FromHexString(r["windows1258_hex"]).Append((byte)'\n')).ToArray();
        using var sheet = Open(Write([.. "name\n"u8, .. bytes]));
        Assert.Equal("windows-1258", sheet.Layout.Encoding);
        Assert.Equal("name", sheet.Layout.Headers[0]);
        Assert.Equal(rows.Select(r => Plain(r["unicode_nfc"])), Records(sheet).Select(Plain));
    }

    [Fact]
    public void Open_ZipOrOtherBinary_IsRefused()
    {
        Assert.Equal("file_damaged", Refused(Write([.. "PK\x03\x04"u8, 20, 0, 6, 0, 8, 0])));
        Assert.Equal("file_pdf", Refused(Write("%PDF-1.7\n"u8.ToArray())));
        Assert.Equal("file_xls", Refused(Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])));
        Assert.Equal("file_binary", Refused(Write([.. "MST;Ten\n"u8, 0, 1, 2, 0, 200])));
    }

    [Fact]
    public void Open_EmptyOrMissing_IsRefused()
    {
        Assert.Equal("file_empty", Refused(Write([])));
        Assert.Equal("file_empty", Refused(Write("\r\n  \r\n\t\r\n"u8.ToArray())));
        Assert.Equal("file_missing", Refused(Path.Combine(folder, "khong-co.csv")));
    }

    [Fact]
    public void Open_UnknownEncodingName_IsRefused()
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Open(Fixtures.PathOf("1-excel-vi-utf8bom-semicolon.csv"), "viqr"));
        Assert.Equal(("encoding_name", "viqr"), (refused.Code, Assert.Single(refused.Args)));
    }

    [Fact]
    public void Open_ForcedEncoding_IsTaken()
    {
        using var sheet = Open(Fixtures.PathOf("5-windows1258-semicolon.csv"), "cp1258");
        Assert.Equal(Names, Read(sheet, 1));
    }

    [Fact]
    public void Open_Utf16BigEndian_IsRead()
    {
        var big = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        using var sheet = Open(Write([.. big.GetPreamble(), .. big.GetBytes("Mã số thuế\tTên doanh nghiệp\n3399000027\tDệt may Huế\n")]));
        Assert.Equal("utf-16be", sheet.Layout.Encoding);
        Assert.Equal(["Dệt may Huế"], Read(sheet, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Open_LetterAcrossTheReadBuffer_IsStillUtf8(int before)
    {
        var head = "Mã số thuế;Tên doanh nghiệp\n3399000027;"u8.ToArray();
        var filler = Enumerable.Repeat((byte)'x', (1 << 17) - head.Length - before);
        using var sheet = Open(Write([.. head, .. filler, .. "ệ🙂ệ\n"u8]));
        Assert.Equal("utf-8", sheet.Layout.Encoding);
        Assert.EndsWith("xệ🙂ệ", Assert.Single(Read(sheet, 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Công ty TNHH Dệt may Huế", true)]
    [InlineData("Cong ty TNHH", true)]
    [InlineData("C«ng ty TNHH DÖt may HuÕ", false)]
    public void LooksVietnamese_Text_IsJudgedByItsLetters(string text, bool vietnamese) =>
        Assert.Equal(vietnamese, TextDecoding.LooksVietnamese(text));

    private static List<string> Read(SheetReader sheet, int column)
    {
        var cells = new List<string>();
        sheet.Rewind();
        while (sheet.Next())
        {
            cells.Add(CellText.Clean(sheet.Text(column), keepLines: false));
        }

        return cells;
    }

    private string Refused(string path)
    {
        var code = Assert.Throws<UnreadableFileException>(() => Open(path).Dispose()).Code;
        Assert.Contains(code, ImportTexts.Codes);
        return code;
    }

    private string Write(byte[] bytes)
    {
        // Beside the temporary folder, which must stay empty.
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "in")).FullName, Guid.NewGuid().ToString("N") + ".csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private SheetReader Open(string path, string? encoding = null) =>
        SheetReader.Open(path, encoding, folder, ColumnMap.KnownHeader(EnterpriseFields.Survey, new ImportSettings()));

    private static string Plain(string text) => text.Replace(", ", ",", StringComparison.Ordinal);

    /// <summary>Whole records, cells joined again.</summary>
    private static List<string> Records(SheetReader sheet)
    {
        sheet.Rewind();
        var read = new List<string>();
        while (sheet.Next())
        {
            read.Add(
                string.Join(sheet.Layout.Delimiter, Enumerable.Range(0, sheet.CellCount).Select(i => CellText.Clean(sheet.Text(i), keepLines: false)))
            );
        }

        return read;
    }
}
