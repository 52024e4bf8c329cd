using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>Hands mails to the SMTP server over one connection, or writes them into the folder. Not for two tasks at once.</summary>
internal sealed class MailSender(DbGate gate, MailOptions options, SiteOptions site) : IAsyncDisposable
{
    private SmtpClient? smtp;

    /// <summary>The folder for mails where no server is set.</summary>
    public static string Folder(DbGate gate) => Path.Combine(gate.DataDirectory, "mail");

    /// <summary>Sends one.</summary>
    /// <exception cref="MailRefusedException">It was not taken; the message says why.</exception>
    public async Task SendAsync(OutboxMail mail, DateTime now, CancellationToken ct)
    {
        try
        {
            using var message = Make(mail, now);
            if (options.ToFolder)
            {
                await WriteAsync(message, mail.Id, now, ct);
                return;
            }

            await (await OpenAsync(ct)).SendAsync(message, ct);
        }
        catch (SmtpCommandException e)
        {
            // RFC 5321, 4.2.1: a 5yz answer is permanent. Of the sender's own configuration it is not: that can be mended.
            throw new MailRefusedException(
                $"{(int)e.StatusCode} {e.Message}",
                e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500,
                e
            );
        }
        catch (Exception e) when (e is ParseException or FormatException or ArgumentException)
        {
            throw new MailRefusedException(e.Message, forGood: true, e);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or SocketException
                        or ProtocolException
                        or MailKit.Security.AuthenticationException
                        or SslHandshakeException
                        or ServiceNotConnectedException
                        or ServiceNotAuthenticatedException
                        or TimeoutException
                        or CommandException
                        or NotSupportedException
            )
        {
            throw new MailRefusedException(e.Message, forGood: false, e);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (smtp is null)
        {
            return;
        }

        try
        {
            await smtp.DisconnectAsync(quit: true);
        }
        catch (Exception e) when (e is IOException or ProtocolException or CommandException or SocketException)
        {
            // The server hung up first; what it took, it took.
        }

        smtp.Dispose();
    }

    private async Task<SmtpClient> OpenAsync(CancellationToken ct)
    {
        smtp ??= new SmtpClient { Timeout = 30_000 };
        if (!smtp.IsConnected)
        {
            await smtp.ConnectAsync(
                options.Host!,
                options.Port,
                options.Port == 465 ? SecureSocketOptions.SslOnConnect
                    : options.StartTls ? SecureSocketOptions.StartTls
                    : SecureSocketOptions.None,
                ct
            );
            if (!string.IsNullOrEmpty(options.User))
            {
                await smtp.AuthenticateAsync(options.User, options.Password ?? "", ct);
            }
        }

        return smtp;
    }

    private MimeMessage Make(OutboxMail mail, DateTime now)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = new DateTimeOffset(now, TimeSpan.Zero),
            // The same at every try, so that a mail taken twice can be told to be one.
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.CreatedAt.Ticks:x}.{mail.Id}@{from.Domain}"),
            Body = new TextPart(TextFormat.Plain) { Text = mail.Body.Replace(OutboxMails.Site, site.Base, StringComparison.Ordinal) },
        };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task WriteAsync(MimeMessage message, int id, DateTime now, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Folder(gate)).FullName;
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{id:000000}.eml"));
        await using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write))
        {
            await message.WriteToAsync(file, ct);
        }

        File.Move(path + ".part", path, overwrite: true);
    }
}
