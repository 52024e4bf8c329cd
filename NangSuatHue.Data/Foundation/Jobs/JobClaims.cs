using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>The claims that fit the database.</summary>
public sealed class JobClaims(DbGate gate) : IJobClaims
{
    private readonly IJobClaims claims = gate.Provider == DatabaseProvider.Postgres ? new LeaseClaims(gate) : new FileClaims(gate);

    /// <inheritdoc />
    public Task<IJobClaim?> TryAsync(IJob job, bool asked, CancellationToken ct) => claims.TryAsync(job, asked, ct);
}
