using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>A representative reads and writes what the own enterprise applies.</summary>
internal sealed class AdoptionRules : RecordRules
{
    /// <inheritdoc />
    public override Task<RecordCheck?> CheckAsync(DbConnection connection, DateOnly today, CancellationToken ct) =>
        Task.FromResult<RecordCheck?>(CertificateDays.Check(AdoptionKind.Kind, today));

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor is { Role: Role.Representative, EnterpriseId: not null } ? RecordScope.OwnEnterprise : RecordScope.None;

    /// <inheritdoc />
    protected override RecordScope Writes(Actor actor) => Reads(actor);
}
