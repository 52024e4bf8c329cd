namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>A claim on a job, given back when it is disposed. A process that dies gives it back too, at once or after a while.</summary>
public interface IJobClaim : IAsyncDisposable
{
    /// <summary>Cancelled where the claim was lost, so that another server may have begun.</summary>
    CancellationToken Lost { get; }
}
