using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>The mail server. Without a host every mail becomes a file in the data directory's folder <c>mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The SMTP server; empty for the folder.</summary>
    public string? Host { get; set; }

    /// <summary>Its port: 587 with STARTTLS, 465 with TLS from the first byte.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>The account there; empty where the server asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>The sender: an address, or <c>Name &lt;address&gt;</c>.</summary>
    public string From { get; set; } = "Năng Suất Huế <khong-tra-loi@localhost>";

    /// <summary>Whether the connection must turn to TLS before anything is said; off only for a server on the same machine.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Whether mails go to the folder.</summary>
    public bool ToFolder => string.IsNullOrWhiteSpace(Host);
}
