using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;

namespace NangSuatHue.Web.Foundation.Mail;

/// <summary>Looks into the outbox every few seconds and sends what is due. What waits when the application ends is sent after the next start.</summary>
public sealed partial class MailKeeper(SendOutbox outbox, MailOptions mail, SiteOptions site, ILogger<MailKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (site.Base.Length == 0)
        {
            NoAddress(logger);
        }

        if (mail.ToFolder)
        {
            Folder(logger);
        }

        try
        {
            while (true)
            {
                var wait = Look;
                try
                {
                    var run = (await outbox.RunAsync(Actor.Operator, stoppingToken)).Value!;
                    if (run.Failed + run.GivenUp > 0)
                    {
                        NotSent(logger, run.Failed, run.GivenUp);
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    wait = AfterTrouble;
                    Failed(logger, e);
                }

                await Task.Delay(wait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Site:Address is not set: the links in mails lead nowhere. Set it to the address under which people reach this application"
    )]
    private static partial void NoAddress(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Mail:Host is not set: mails are written into the folder mail of the data directory")]
    private static partial void Folder(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "{Failed} mails could not be sent and are tried again; {GivenUp} were given up")]
    private static partial void NotSent(ILogger logger, int failed, int givenUp);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; it is tried again")]
    private static partial void Failed(ILogger logger, Exception exception);
}
