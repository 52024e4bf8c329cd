namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Addresses of websites.</summary>
public static class WebAddress
{
    /// <summary>The longest, characters.</summary>
    public const int Longest = 2000;

    /// <summary>
    /// A host with a point in it, alone or behind http:// or https://, and whatever follows without a blank. "javascript:…" is none, and neither is a host
    /// with somebody's name before it.
    /// </summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            if (
                !text[..scheme].Equals("http", StringComparison.OrdinalIgnoreCase)
                && !text[..scheme].Equals("https", StringComparison.OrdinalIgnoreCase)
            )
            {
                return false;
            }

            text = text[(scheme + 3)..];
        }

        var end = text.IndexOfAny("/?#");
        var host = end < 0 ? text : text[..end];
        var port = host.IndexOf(':');
        if (port >= 0 && (port == host.Length - 1 || host[(port + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0))
        {
            return false;
        }

        return text.Length <= Longest && IsHost(port < 0 ? host : host[..port]) && !HoldsControlOrBlank(text);
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        return host.IndexOf('.') > 0 && host[^1] != '.' && host.IndexOf("..", StringComparison.Ordinal) < 0;
    }

    private static bool HoldsControlOrBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }
}
