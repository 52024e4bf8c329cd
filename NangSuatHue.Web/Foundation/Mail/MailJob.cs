using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Mail;

namespace NangSuatHue.Web.Foundation.Mail;

/// <summary>Looks into the outbox every few seconds and sends what is due. What waits when the application ends is sent after the next start.</summary>
public sealed partial class MailJob : IJob
{
    private readonly SendOutbox outbox;
    private readonly ILogger<MailJob> logger;

    /// <summary>Says once what of the settings people would miss in the mails.</summary>
    public MailJob(SendOutbox outbox, MailOptions mail, SiteOptions site, ILogger<MailJob> logger)
    {
        (this.outbox, this.logger) = (outbox, logger);
        if (site.Base.Length == 0)
        {
            NoAddress(logger);
        }

        if (mail.ToFolder)
        {
            Folder(logger);
        }
    }

    /// <inheritdoc />
    public string Name => "mails";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public async Task RunAsync(bool asked, CancellationToken ct)
    {
        var run = (await outbox.RunAsync(Actor.Operator, ct)).Value!;
        if (run.Failed + run.GivenUp > 0)
        {
            NotSent(logger, run.Failed, run.GivenUp);
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
}
