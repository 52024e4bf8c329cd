using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>Writes down, on the day after, that a certificate's last day is over: nobody has to save it for that. History names the reason.</summary>
public sealed class ExpireCertificates(IDbContextFactory<AppDb> dbs, SaveRecord save, TimeProvider clock) : IReminder
{
    private static readonly Actor Calendar = Actor.Operator with { Name = "Lịch của hệ thống" };

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var today = VietnamTime.Today(clock);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var over = await db
            .SpecialistCertificates.AsNoTracking()
            .Where(c => !c.Archived && c.Status == CertificateStatus.Valid && c.Expires < today)
            .Select(c => new { c.Id, c.Version })
            .ToListAsync(ct);
        foreach (var one in over)
        {
            // Who saves it at the same moment saves it as expired too: a conflict is left to the next day.
            await save.RunAsync(
                Calendar,
                SpecialistKind.Kind,
                one.Id,
                one.Version,
                new RecordInput
                {
                    Values = new Dictionary<string, string?> { ["status"] = nameof(CertificateStatus.Expired) },
                    Reason = "Hết ngày hiệu lực ghi trên chứng nhận",
                },
                ct
            );
        }

        return 0;
    }
}
