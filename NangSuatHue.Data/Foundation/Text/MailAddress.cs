using System.Buffers;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Addresses of mailboxes.</summary>
public static class MailAddress
{
    /// <summary>The most letters of an address (RFC 5321, 4.5.3.1).</summary>
    public const int Longest = 254;

    /// <summary>One address of a mailbox with a domain; no display name, no control characters that could forge a header.</summary>
    public static bool IsOne(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Length <= Longest
            && at > 0
            && at == text.IndexOf('@', StringComparison.Ordinal)
            && text.IndexOf('.', at) > at + 1
            && text[^1] != '.'
            && !text.AsSpan().ContainsAny(Forbidden)
            && !HoldsControlOrBlank(text);
    }

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>,;:\"()\\[]");

    private static bool HoldsControlOrBlank(string text)
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
