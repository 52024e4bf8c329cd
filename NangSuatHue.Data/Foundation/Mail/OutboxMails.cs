using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>Makes mails. The address of the site is put in when they are sent: whoever writes one does not know under which name people reach it.</summary>
public static class OutboxMails
{
    /// <summary>Stands in a body for the site's address.</summary>
    public const string Site = "{site}";

    /// <summary>The longest subject, characters.</summary>
    public const int MaxSubject = 150;

    /// <summary>A mail that is to go at once. <paramref name="href"/>, where given, is an address of this application and stands at the end.</summary>
    public static OutboxMail Make(DateTime now, string to, int? userId, string subject, string body, string? href = null)
    {
        subject = CellText.Clean(subject, keepLines: false);
        return new OutboxMail
        {
            To = to,
            UserId = userId,
            Subject = subject.Length > MaxSubject ? subject[..(MaxSubject - 1)] + "…" : subject,
            CreatedAt = now,
            NextTryAt = now,
            Body = href is null ? body : $"{body}\n\n{Site}{href}",
        };
    }
}
