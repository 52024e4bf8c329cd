namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>Gives jobs their turns on this server.</summary>
public sealed class JobRunner(IJobClaims claims)
{
    /// <summary>
    /// Gives a job its turn if it is free and due; false where it is not. What the job throws is thrown here, after the claim was given back.
    /// </summary>
    public async Task<bool> TryRunAsync(IJob job, bool asked, CancellationToken ct)
    {
        if (job.OfEachServer)
        {
            await job.RunAsync(asked, ct);
            return true;
        }

        await using var claim = await claims.TryAsync(job, asked, ct);
        if (claim is null)
        {
            return false;
        }

        using var turn = CancellationTokenSource.CreateLinkedTokenSource(ct, claim.Lost);
        await job.RunAsync(asked, turn.Token);
        return true;
    }
}
