using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Exchange.Batches;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>
/// Takes new enterprises into the search index, counts changed years anew and looks through the latest for doubtful figures, so that hardly a reader
/// waits for it: at the start, when an import
/// ended, and now and then for what commands brought.
/// </summary>
public sealed partial class ReadyKeeper(
    SearchIndex index,
    YearSummaries summaries,
    QualityYears quality,
    DbGate gate,
    IDbContextFactory<AppDb> dbs,
    ImportQueue queue,
    ILogger<ReadyKeeper> logger
) : BackgroundService
{
    private readonly SemaphoreSlim wake = new(0);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void OnChanged(int batchId)
        {
            if (queue.Find(batchId) is null)
            {
                wake.Release();
            }
        }

        queue.Changed += OnChanged;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await index.CatchUpAsync(stoppingToken);
                    await using var db = await dbs.CreateDbContextAsync(stoppingToken);
                    await summaries.GetAsync(db, stoppingToken);
                    await quality.KeepReadyAsync(gate, stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // Nothing is missed meanwhile: what is not taken in is searched by its text, and readers count for themselves.
                    Failed(logger, e);
                }

                await wake.WaitAsync(TimeSpan.FromMinutes(1), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application ends.
        }
        finally
        {
            queue.Changed -= OnChanged;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Search index, summaries and findings could not be brought up to date; it is tried again within a minute")]
    private static partial void Failed(ILogger logger, Exception exception);
}
