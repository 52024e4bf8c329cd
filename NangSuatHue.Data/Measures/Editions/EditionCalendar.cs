using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>Publishes an edition on the calendar's days, where none was published since.</summary>
public sealed class EditionCalendar(IDbContextFactory<AppDb> dbs, PublishEdition publish, EditionOptions options, TimeProvider clock) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        if (options.LastDue(VietnamTime.Today(clock)) is not { } due)
        {
            return 0;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var last = await db.StatisticsEditions.MaxAsync(e => (DateTime?)e.PublishedAt, ct);
        if (last is { } at && VietnamTime.Day(at) >= due)
        {
            return 0;
        }

        await publish.ByCalendarAsync(ct);
        return 1;
    }
}
