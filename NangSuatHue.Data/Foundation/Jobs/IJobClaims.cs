namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>Decides which server does a job now.</summary>
public interface IJobClaims
{
    /// <summary>
    /// Claims a job that is free and due; null where it is not. An asked-for turn does not wait until the job is due.
    /// </summary>
    Task<IJobClaim?> TryAsync(IJob job, bool asked, CancellationToken ct);
}
