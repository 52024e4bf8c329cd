using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>A representative reads the certificates of the own enterprise's people; everybody reads what people consented to.</summary>
internal sealed class SpecialistRules : RecordRules
{
    /// <inheritdoc />
    public override Task<RecordCheck?> CheckAsync(DbConnection connection, DateOnly today, CancellationToken ct) =>
        Task.FromResult<RecordCheck?>(CertificateDays.Check(SpecialistKind.Kind, today));

    /// <summary>A certificate whose last day is over is not valid, whatever was written.</summary>
    public override void Complete(IDictionary<string, object?> values, DateOnly today)
    {
        if (
            values.TryGetValue("expires", out var last)
            && last is DateOnly day
            && day < today
            && (!values.TryGetValue("status", out var status) || status is null or (long)CertificateStatus.Valid)
        )
        {
            values["status"] = (long)CertificateStatus.Expired;
        }
    }

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor.Role switch
        {
            Role.Administrator => RecordScope.None,
            Role.Representative when actor.EnterpriseId is not null => RecordScope.OwnEnterprise,
            _ => RecordScope.Consented,
        };
}
