using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteJobTests() : JobTests(DatabaseProvider.Sqlite);

public sealed class PostgresJobTests() : JobTests(DatabaseProvider.Postgres);

/// <summary>Two servers on one database do each thing once.</summary>
public abstract class JobTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoServers_GiveAJobOneTurnAtATime_AndNoneBeforeItIsDue()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (one, other) = (new JobRunner(new JobClaims(r.Db)), new JobRunner(new JobClaims(r.Db)));
        var job = new Gated { Every = TimeSpan.FromHours(1) };
        var first = one.TryRunAsync(job, asked: false, Ct);
        await job.Begun.Task.WaitAsync(Ct);
        Assert.False(await other.TryRunAsync(job, asked: false, Ct));
        Assert.False(await other.TryRunAsync(job, asked: true, Ct));
        job.Go.SetResult();
        Assert.True(await first);

        // Ended now, due in an hour on every server; whoever is asked does it at once.
        Assert.False(await other.TryRunAsync(job, asked: false, Ct));
        Assert.False(await one.TryRunAsync(job, asked: false, Ct));
        Assert.True(await other.TryRunAsync(job, asked: true, Ct));
        Assert.Equal(2, job.Turns);
    }

    [Fact]
    public async Task ManyServersAtOnce_GiveOneTurn()
    {
        await using var r = await Registry.CreateAsync(provider);
        var job = new Gated { Every = TimeSpan.FromHours(1) };
        job.Go.SetResult();
        var ran = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => new JobRunner(new JobClaims(r.Db)).TryRunAsync(job, asked: false, Ct), Ct))
        );
        Assert.Equal((1, 1), (ran.Count(x => x), job.Turns));
    }

    [Fact]
    public async Task AJobThatFails_IsFreeForTheNextTurn()
    {
        await using var r = await Registry.CreateAsync(provider);
        var runner = new JobRunner(new JobClaims(r.Db));
        var job = new Gated { Every = TimeSpan.Zero, Fault = new InvalidOperationException("x") };
        job.Go.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.TryRunAsync(job, asked: false, Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.TryRunAsync(job, asked: false, Ct));
        Assert.Equal(2, job.Turns);
    }

    protected sealed class Gated : IJob
    {
        private int turns;

        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource Go { get; } = new();

        public Exception? Fault { get; init; }

        public int Turns => turns;

        public string Name => "gated";

        public required TimeSpan Every { get; init; }

        public async Task RunAsync(bool asked, CancellationToken ct)
        {
            Interlocked.Increment(ref turns);
            Begun.TrySetResult();
            await Go.Task.WaitAsync(ct);
            if (Fault is not null)
            {
                throw Fault;
            }
        }
    }
}

/// <summary>Leases by the database's clock, on PostgreSQL.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(600);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ALeaseIsRenewedWhileItsJobRuns_AndADeadServersRunsOut()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Postgres);
        var job = new Named();
        var (claims, other) = (new LeaseClaims(r.Db) { Hold = Hold }, new LeaseClaims(r.Db) { Hold = Hold });
        await using (var claim = await claims.TryAsync(job, asked: false, Ct))
        {
            Assert.NotNull(claim);

            // The lease that was taken first has run out by the database's clock, and stands.
            var first = await UntilAsync(r);
            await WaitAsync(async () => await NowAsync(r) > first);
            Assert.True(await UntilAsync(r) > first);
            Assert.Null(await other.TryAsync(job, asked: true, Ct));
            Assert.False(claim.Lost.IsCancellationRequested);
        }

        // A server that dies leaves its lease: nobody renews it.
        await ForceAsync(r, "held_until = CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 3000, holder = 'dead'");
        Assert.Null(await other.TryAsync(job, asked: true, Ct));
        var dead = await UntilAsync(r);
        await WaitAsync(async () => await NowAsync(r) > dead);
        await using var taken = await other.TryAsync(job, asked: false, Ct);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task ALeaseTakenByAnother_EndsTheTurn_AndIsNotGivenBackByTheLoser()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Postgres);
        var claim = (await new LeaseClaims(r.Db) { Hold = Hold }.TryAsync(new Named(), asked: false, Ct))!;
        await ForceAsync(r, "holder = 'other', held_until = held_until + 60000");
        var lost = new TaskCompletionSource();
        await using var _ = claim.Lost.Register(() => lost.TrySetResult());
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        await claim.DisposeAsync();
        Assert.Null(await new LeaseClaims(r.Db).TryAsync(new Named(), asked: true, Ct));
    }

    private static Task<long> UntilAsync(Registry r) => NumberAsync(r, "SELECT held_until FROM job_leases");

    private static Task<long> NowAsync(Registry r) => NumberAsync(r, "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)");

    private static async Task<long> NumberAsync(Registry r, string sql)
    {
        await using var connection = await r.Db.OpenAsync(Ct);
        return await connection.ScalarAsync<long>(sql, Ct);
    }

    private static Task WaitAsync(Func<Task<bool>> done) => Until.HoldsAsync(done, "What the job does", beat: 20);

    private static async Task ForceAsync(Registry r, string set)
    {
        await using var connection = await r.Db.OpenAsync(Ct);
        Assert.Equal(1, await connection.ExecuteAsync($"UPDATE job_leases SET {set}", Ct));
    }

    private sealed class Named : IJob
    {
        public string Name => "named";

        public TimeSpan Every => TimeSpan.FromHours(1);

        public Task RunAsync(bool asked, CancellationToken ct) => Task.CompletedTask;
    }
}
