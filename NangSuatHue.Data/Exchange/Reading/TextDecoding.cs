using System.Text;
using System.Text.Unicode;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// Finds a file's encoding and gives a UTF-8 file to read: the file itself where it is UTF-8, else a transcoded copy beside it.
/// TCVN3 and VNI are told by their words; text in a code that cannot be told is refused, never stored as mojibake.
/// </summary>
internal static class TextDecoding
{
    private const string Tcvn3 = "tcvn3",
        Vni = "vni";
    private const string VietnameseLetters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    private const string WesternSigns = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    private static readonly HashSet<char> Known = [.. VietnameseLetters, .. VietnameseLetters.ToUpperInvariant(), .. "–—‘’“”…•·©®°²³½«»×\u00A0₫€™"];

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding's name and the UTF-8 file to read; the file is temporary where it is not the given one.</summary>
    public static (string Encoding, string Utf8Path) Open(string path, string? forced, string temporaryFolder)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        if (stream.Length == 0)
        {
            throw new UnreadableFileException("file_empty");
        }

        if (WrongFormat.Of(stream) is { } wrong)
        {
            throw new UnreadableFileException(wrong);
        }

        stream.Position = 0;
        Span<byte> head = stackalloc byte[4];
        var n = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        head = head[..n];
        stream.Position = 0;
        var name = forced is null ? Detect(stream, head) : Normalise(forced);
        if (name == "utf-8" && head.StartsWith("\uFEFF"u8))
        {
            name = "utf-8-bom";
        }

        return name switch
        {
            "utf-8" or "utf-8-bom" => (name, path),
            "utf-16le" => (name, Transcode(stream, new UnicodeEncoding(false, false), temporaryFolder)),
            "utf-16be" => (name, Transcode(stream, new UnicodeEncoding(true, false), temporaryFolder)),
            "windows-1258" => (name, Transcode(stream, Encoding.GetEncoding(1258), temporaryFolder)),
            _ => (name, TranscodeLines(stream, name == Tcvn3 ? LegacyCharset.Tcvn3 : LegacyCharset.Vni, temporaryFolder)),
        };
    }

    /// <summary>Whether a decoded text is Vietnamese: hardly a letter beyond ASCII that Vietnamese does not have.</summary>
    public static bool LooksVietnamese(string text)
    {
        int known = 0,
            foreign = 0;
        foreach (var c in WellFormed.Composed(text))
        {
            if (c >= 128)
            {
                _ = Known.Contains(c) ? known++ : foreign++;
            }
        }

        return foreign * 20 <= known || foreign + known == 0;
    }

    private static string Normalise(string forced) =>
        forced.Trim().ToLowerInvariant() switch
        {
            "utf-8" or "utf8" or "utf-8-bom" => "utf-8",
            "utf-16" or "utf16" or "utf-16le" or "unicode" => "utf-16le",
            "utf-16be" => "utf-16be",
            "windows-1258" or "cp1258" or "1258" => "windows-1258",
            "tcvn3" or "tcvn" or "abc" => Tcvn3,
            "vni" or "vni-windows" => Vni,
            _ => throw new UnreadableFileException("encoding_name", forced),
        };

    private static string Detect(FileStream stream, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
        {
            return "utf-8";
        }

        if (head is [0xFF, 0xFE, ..])
        {
            return "utf-16le";
        }

        if (head is [0xFE, 0xFF, ..])
        {
            return "utf-16be";
        }

        if (IsUtf8(stream))
        {
            return IsSpoilt(stream) ? throw new UnreadableFileException("encoding_spoilt") : "utf-8";
        }

        stream.Position = 0;
        var sample = new byte[Math.Min(stream.Length, 1 << 18)];
        stream.ReadExactly(sample);
        if (sample.AsSpan().Contains((byte)0))
        {
            throw new UnreadableFileException("file_binary");
        }

        return LegacyVietnamese.Detect(sample) switch
        {
            LegacyCharset.Tcvn3 => Tcvn3,
            LegacyCharset.Vni => Vni,
            LegacyCharset.Windows1258 => "windows-1258",
            // Foreign names in a file without a Vietnamese word: windows-1258 has their letters too.
            _ => LooksVietnamese(Encoding.GetEncoding(1258).GetString(sample)) ? "windows-1258" : throw new UnreadableFileException("encoding"),
        };
    }

    /// <summary>Whether a program took TCVN3 or VNI text for western letters and saved those as UTF-8: <c>C«ng ty</c>.</summary>
    private static bool IsSpoilt(FileStream stream)
    {
        stream.Position = 0;
        var sample = new byte[Math.Min(stream.Length, 1 << 14)];
        stream.ReadExactly(sample);
        var text = Encoding.UTF8.GetString(sample).TrimEnd('\uFFFD');
        // Most Vietnamese letters are not western ones: one of them settles it.
        return text.Any(c => c >= 128)
            && text.All(c => c <= 0xFF || WesternSigns.Contains(c, StringComparison.Ordinal))
            && LegacyVietnamese.Detect(Encoding.GetEncoding(1252).GetBytes(text)) is LegacyCharset.Tcvn3 or LegacyCharset.Vni;
    }

    private static bool IsUtf8(FileStream stream)
    {
        stream.Position = 0;
        var buffer = new byte[1 << 17];
        var kept = 0;
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            var length = kept + read;
            if (read == 0)
            {
                return kept == 0;
            }

            var span = buffer.AsSpan(0, length);
            if (span.Contains((byte)0))
            {
                throw new UnreadableFileException("file_binary");
            }

            // A character may be cut at the end of the buffer: at most three bytes are carried over.
            var cut = length;
            for (var back = 1; back <= Math.Min(3, length); back++)
            {
                var b = span[length - back];
                if ((b & 0xC0) == 0x80)
                {
                    continue;
                }

                var need =
                    b >= 0xF0 ? 4
                    : b >= 0xE0 ? 3
                    : b >= 0xC0 ? 2
                    : 1;
                cut = need > back ? length - back : length;
                break;
            }

            if (!Utf8.IsValid(span[..cut]))
            {
                return false;
            }

            kept = length - cut;
            span[cut..].CopyTo(buffer);
        }
    }

    private static string Transcode(FileStream stream, Encoding encoding, string temporaryFolder)
    {
        stream.Position = 0;
        Directory.CreateDirectory(temporaryFolder);
        var path = Path.Combine(temporaryFolder, Path.GetRandomFileName());
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        var buffer = new char[1 << 15];
        int n;
        while ((n = reader.Read(buffer)) > 0)
        {
            writer.Write(buffer.AsSpan(0, n));
        }

        return path;
    }

    /// <summary>Line by line: letters and their case are told by what stands around them, never across lines.</summary>
    private static string TranscodeLines(FileStream stream, LegacyCharset charset, string temporaryFolder)
    {
        stream.Position = 0;
        Directory.CreateDirectory(temporaryFolder);
        var path = Path.Combine(temporaryFolder, Path.GetRandomFileName());
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        var buffer = new byte[1 << 17];
        var kept = 0;
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            var length = kept + read;
            var cut = read == 0 ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            // A line longer than the buffer is cut where it must be.
            cut = cut == 0 && length == buffer.Length ? length : cut;
            writer.Write(LegacyVietnamese.Decode(buffer.AsSpan(0, cut), charset));
            if (read == 0)
            {
                return path;
            }

            kept = length - cut;
            buffer.AsSpan(cut, kept).CopyTo(buffer);
        }
    }
}
