namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>
/// Work in the background: a queue to empty, mails to send, people to remind. Of all servers on one database one does it at a time, whichever has the
/// claim on it; where that server dies, another goes on.
/// </summary>
public interface IJob
{
    /// <summary>The name of its claim, in small letters and hyphens: <c>imports</c>.</summary>
    string Name { get; }

    /// <summary>The time between the end of a turn and the next one.</summary>
    TimeSpan Every { get; }

    /// <summary>How long a server waits after its start. The first readers come first.</summary>
    TimeSpan Delay => TimeSpan.Zero;

    /// <summary>Whether every server does it for itself, because what it makes is kept in the server's own memory. Nobody claims such a job.</summary>
    bool OfEachServer => false;

    /// <summary>
    /// Does what is due now; <paramref name="asked"/> where somebody asked for it, and it is not only time. The token also ends the turn when the claim is
    /// lost. An exception ends the turn and is written to the log, and the job is tried again.
    /// </summary>
    Task RunAsync(bool asked, CancellationToken ct);
}
