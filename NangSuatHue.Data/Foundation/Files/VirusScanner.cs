using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>What came of a scan.</summary>
public enum ScanVerdict
{
    /// <summary>No scanner is configured.</summary>
    Off,

    /// <summary>Clean.</summary>
    Clean,

    /// <summary>Infected.</summary>
    Infected,

    /// <summary>The scanner did not answer: the file is not taken.</summary>
    Unreachable,
}

/// <summary>
/// Asks ClamAV's daemon by its INSTREAM command (clamd(8)): the file goes in chunks of four bytes of length and contents, a chunk of length zero ends
/// it.
/// </summary>
public sealed class VirusScanner(AntivirusOptions options)
{
    private const int Chunk = 64 << 10;

    /// <summary>Whether files are scanned.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(options.Host);

    /// <summary>Scans a file.</summary>
    public async Task<ScanVerdict> ScanAsync(string path, CancellationToken ct)
    {
        if (!IsOn)
        {
            return ScanVerdict.Off;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.Seconds));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(options.Host!, options.Port, timeout.Token);
            await using var wire = client.GetStream();
            await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), timeout.Token);
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, FileOptions.SequentialScan))
            {
                var buffer = new byte[Chunk + 4];
                int n;
                while ((n = await file.ReadAsync(buffer.AsMemory(4, Chunk), timeout.Token)) > 0)
                {
                    BinaryPrimitives.WriteInt32BigEndian(buffer, n);
                    await wire.WriteAsync(buffer.AsMemory(0, n + 4), timeout.Token);
                }
            }

            await wire.WriteAsync(new byte[4], timeout.Token);
            using var reader = new StreamReader(wire, Encoding.ASCII);
            var answer = (await reader.ReadToEndAsync(timeout.Token)).TrimEnd('\0', '\n');
            return answer.EndsWith("OK", StringComparison.Ordinal) ? ScanVerdict.Clean
                : answer.EndsWith("FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
                : ScanVerdict.Unreachable;
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return ScanVerdict.Unreachable;
        }
    }
}
