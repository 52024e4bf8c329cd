using System.ComponentModel.DataAnnotations;

namespace NangSuatHue.Data.Mail;

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

/// <summary>Where people reach the application.</summary>
public sealed class SiteOptions
{
    /// <summary>The address in front of every link of a mail, such as <c>https://nangsuat.hue.gov.vn</c>. Never taken from a request: whoever asks could name another host.</summary>
    [Url]
    public string? Address { get; set; }

    /// <summary>The address without its last slash; empty where none is set.</summary>
    public string Base => Address?.Trim().TrimEnd('/') ?? "";
}
