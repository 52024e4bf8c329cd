namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Addresses of mailboxes.</summary>
public static class MailAddress
{
    /// <summary>One address of a mailbox with a domain; no display name, no control characters that could forge a header.</summary>
    public static bool IsOne(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Length <= 254
            && at > 0
            && at == text.IndexOf('@', StringComparison.Ordinal)
            && text.IndexOf('.', at) > at + 1
            && text[^1] != '.'
            && !text.Any(c =>
                char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or ':' or '"' or '(' or ')' or '\\' or '[' or ']'
            );
    }
}
