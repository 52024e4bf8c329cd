using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NangSuatHue.Data.Foundation.Files;

namespace NangSuatHue.Tests.Rules;

/// <summary>Types of uploaded files are told by their contents, names are made harmless, and the scanner's word is law.</summary>
public sealed class FileSnifferTests
{
    [Theory]
    [InlineData("%PDF-1.7\n…", "application/pdf")]
    [InlineData("<html><script>", null)]
    [InlineData("MZ\u0090\0", null)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">", null)]
    [InlineData("", null)]
    [InlineData("PK\u0003\u0004nothing", null)]
    public void Text_IsTold(string contents, string? type) =>
        Assert.Equal(type, FileSniffer.Sniff(new MemoryStream(Encoding.Latin1.GetBytes(contents)))?.ContentType);

    [Fact]
    public void Pictures_AreTold()
    {
        Assert.Equal("image/png", FileSniffer.Sniff(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]))?.ContentType);
        Assert.Equal("image/jpeg", FileSniffer.Sniff(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0]))?.ContentType);
        Assert.Null(FileSniffer.Sniff(new MemoryStream("GIF89a"u8.ToArray())));
    }

    [Theory]
    [InlineData(".docx", "[Content_Types].xml", "word/document.xml")]
    [InlineData(".xlsx", "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData(null, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")]
    [InlineData(null, "[Content_Types].xml", "ppt/presentation.xml")]
    [InlineData(null, "word/document.xml")]
    public void Office_IsTold_AndMacrosRefused(string? extension, params string[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                zip.CreateEntry(part);
            }
        }

        Assert.Equal(extension, FileSniffer.Sniff(file)?.Extensions[0]);
    }

    [Theory]
    [InlineData("Quyết định.PDF", "Quyết định.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\tệp\\bản.exe", "bản.exe.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe.pdf")]
    [InlineData("..", "tep.pdf")]
    [InlineData("", "tep.pdf")]
    [InlineData("dòng\r\nmới\".pdf", "dòngmới.pdf")]
    public void Names_AreHarmless(string name, string safe) => Assert.Equal(safe, FileSniffer.SafeName(name, FileSniffer.Allowed[0]));

    [Fact]
    public void LongNames_AreCut() => Assert.Equal(114, FileSniffer.SafeName(new string('à', 500) + ".pdf", FileSniffer.Allowed[0]).Length);

    [Theory]
    [InlineData("stream: OK\0", ScanVerdict.Clean)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND\0", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", ScanVerdict.Unreachable)]
    public async Task Scanner_SendsTheWholeFile_AndBelievesTheAnswer(string answer, ScanVerdict verdict)
    {
        var path = Path.GetTempFileName();
        var contents = Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray();
        await File.WriteAllBytesAsync(path, contents, TestContext.Current.CancellationToken);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = Task.Run(
            async () =>
            {
                using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                await using var wire = client.GetStream();
                var command = new byte[10];
                await wire.ReadExactlyAsync(command);
                using var got = new MemoryStream();
                var length = new byte[4];
                while (true)
                {
                    await wire.ReadExactlyAsync(length);
                    var n = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length);
                    if (n == 0)
                    {
                        break;
                    }

                    var chunk = new byte[n];
                    await wire.ReadExactlyAsync(chunk);
                    got.Write(chunk);
                }

                await wire.WriteAsync(Encoding.ASCII.GetBytes(answer));
                return (Encoding.ASCII.GetString(command), got.ToArray());
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            verdict,
            await new VirusScanner(new AntivirusOptions { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }).ScanAsync(
                path,
                TestContext.Current.CancellationToken
            )
        );
        var (said, sent) = await served;
        Assert.Equal("zINSTREAM\0", said);
        Assert.Equal(contents, sent);
        File.Delete(path);
    }

    [Fact]
    public async Task Scanner_ThatIsNotThere_TakesNoFile()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.Equal(
            ScanVerdict.Unreachable,
            await new VirusScanner(new AntivirusOptions { Host = "127.0.0.1", Port = port }).ScanAsync(
                Path.GetTempFileName(),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(ScanVerdict.Off, await new VirusScanner(new AntivirusOptions()).ScanAsync("/nowhere", TestContext.Current.CancellationToken));
    }
}
