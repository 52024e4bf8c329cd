using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Tests.Sample;

/// <summary>A representative reads the own workshops and changes drafts of them.</summary>
internal sealed class WorkshopRules : RecordRules
{
    /// <inheritdoc />
    public override string? StateColumn => "state";

    /// <inheritdoc />
    public override bool IsOpen(long state) => state == (long)WorkshopState.Draft;

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor is { Role: Role.Representative, EnterpriseId: not null } ? RecordScope.OwnEnterprise : RecordScope.None;

    /// <inheritdoc />
    protected override RecordScope Writes(Actor actor) => Reads(actor);
}
