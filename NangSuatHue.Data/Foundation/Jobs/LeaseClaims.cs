using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>
/// Claims by a lease in the database, for servers on different machines. Times are compared by the database's clock alone, the only one they share. A
/// lease is renewed while its job runs; a dead server's lease runs out.
/// </summary>
internal sealed class LeaseClaims(DbGate gate) : IJobClaims
{
    private const string Now = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

    /// <summary>How long a lease lasts without being renewed.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public async Task<IJobClaim?> TryAsync(IJob job, bool asked, CancellationToken ct)
    {
        var holder = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}");
        await using var connection = await gate.OpenAsync(ct);
        if (await TakeAsync(connection, job, asked, holder, ct))
        {
            return new Lease(this, job, holder);
        }

        var first = await connection.ExecuteAsync(
            "INSERT INTO job_leases (name, holder, held_until, next_at) VALUES (@p0, '', 0, 0) ON CONFLICT (name) DO NOTHING",
            ct,
            job.Name
        );
        return first == 1 && await TakeAsync(connection, job, asked, holder, ct) ? new Lease(this, job, holder) : null;
    }

    /// <summary>A lease that ran out is taken at once, whenever its next turn would be: its server did not end the last one.</summary>
    private async Task<bool> TakeAsync(DbConnection connection, IJob job, bool asked, string holder, CancellationToken ct) =>
        await connection.ExecuteAsync(
            $"""
            UPDATE job_leases SET holder = @p1, held_until = {Now} + @p2
            WHERE name = @p0 AND held_until <= {Now} AND (next_at <= {Now} OR held_until > 0 OR @p3)
            """,
            ct,
            job.Name,
            holder,
            (long)Hold.TotalMilliseconds,
            asked
        ) == 1;

    private async Task<bool> RenewAsync(string job, string holder, CancellationToken ct)
    {
        await using var connection = await gate.OpenAsync(ct);
        return await connection.ExecuteAsync(
                $"UPDATE job_leases SET held_until = {Now} + @p2 WHERE name = @p0 AND holder = @p1 AND held_until > 0",
                ct,
                job,
                holder,
                (long)Hold.TotalMilliseconds
            ) == 1;
    }

    private async Task EndAsync(string job, string holder, TimeSpan next, CancellationToken ct)
    {
        await using var connection = await gate.OpenAsync(ct);
        await connection.ExecuteAsync(
            $"UPDATE job_leases SET held_until = 0, next_at = {Now} + @p2 WHERE name = @p0 AND holder = @p1",
            ct,
            job,
            holder,
            (long)next.TotalMilliseconds
        );
    }

    private sealed class Lease : IJobClaim
    {
        private readonly LeaseClaims claims;
        private readonly IJob job;
        private readonly string holder;
        private readonly CancellationTokenSource lost = new(),
            done = new();
        private readonly Task holding;

        public Lease(LeaseClaims claims, IJob job, string holder)
        {
            (this.claims, this.job, this.holder) = (claims, job, holder);
            holding = HoldAsync();
        }

        public CancellationToken Lost => lost.Token;

        public async ValueTask DisposeAsync()
        {
            await done.CancelAsync();
            await holding;
            done.Dispose();
            try
            {
                using var most = new CancellationTokenSource(TimeSpan.FromSeconds(10));
                await claims.EndAsync(job.Name, holder, job.Every, most.Token);
            }
            catch (Exception e) when (e is DbException or OperationCanceledException or TimeoutException or InvalidOperationException)
            {
                // The lease runs out by itself.
            }

            lost.Dispose();
        }

        /// <summary>Renews until done. A lease that is another's, or that was not renewed in time, is lost.</summary>
        private async Task HoldAsync()
        {
            var until = Environment.TickCount64 + (long)claims.Hold.TotalMilliseconds;
            var held = true;
            while (held)
            {
                try
                {
                    await Task.Delay(claims.Hold / 3, done.Token);

                    // A database that does not answer is waited for no longer than the lease lasts.
                    var left = Math.Max(until - Environment.TickCount64, 1);
                    var asked = Environment.TickCount64;
                    using var inTime = CancellationTokenSource.CreateLinkedTokenSource(done.Token);
                    inTime.CancelAfter(TimeSpan.FromMilliseconds(left));
                    held = await claims.RenewAsync(job.Name, holder, inTime.Token);
                    until = asked + (long)claims.Hold.TotalMilliseconds;
                }
                catch (OperationCanceledException) when (done.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception e) when (e is DbException or OperationCanceledException or TimeoutException or InvalidOperationException)
                {
                    // There may be time for another try.
                    held = Environment.TickCount64 < until;
                }
            }

            await lost.CancelAsync();
        }
    }
}
