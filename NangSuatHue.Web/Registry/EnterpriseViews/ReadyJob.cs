using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>
/// Takes new enterprises into the search index, counts changed years anew and looks through the latest for doubtful figures, so that hardly a reader
/// waits for it: at the start, when an import ended, and now and then for what commands brought. Each server does it: counts and findings are kept in its
/// memory. Where it fails nothing is missed: what is not taken in is searched by its text, and readers count for themselves.
/// </summary>
public sealed class ReadyJob : IJob, IDisposable
{
    private readonly SearchIndex index;
    private readonly YearSummaries summaries;
    private readonly QualityYears quality;
    private readonly DbGate gate;
    private readonly IDbContextFactory<AppDb> dbs;
    private readonly ImportJob imports;
    private readonly JobRunner runner;

    /// <summary>Listens for imports that end.</summary>
    public ReadyJob(
        SearchIndex index,
        YearSummaries summaries,
        QualityYears quality,
        DbGate gate,
        IDbContextFactory<AppDb> dbs,
        ImportJob imports,
        JobRunner runner
    )
    {
        (this.index, this.summaries, this.quality, this.gate, this.dbs) = (index, summaries, quality, gate, dbs);
        (this.imports, this.runner) = (imports, runner);
        imports.Changed += OnChanged;
    }

    /// <inheritdoc />
    public string Name => "counts";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public bool OfEachServer => true;

    /// <inheritdoc />
    public async Task RunAsync(bool asked, CancellationToken ct)
    {
        await index.CatchUpAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await summaries.GetAsync(db, ct);
        await quality.KeepReadyAsync(gate, ct);
    }

    /// <inheritdoc />
    public void Dispose() => imports.Changed -= OnChanged;

    private void OnChanged(int batchId)
    {
        if (imports.Find(batchId) is null)
        {
            runner.Ring(Name);
        }
    }
}
