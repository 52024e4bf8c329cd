using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>A representative reads the certificates of the own enterprise's people; everybody reads what people consented to.</summary>
internal sealed class SpecialistRules : RecordRules
{
    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor.Role switch
        {
            Role.Administrator => RecordScope.None,
            Role.Representative when actor.EnterpriseId is not null => RecordScope.OwnEnterprise,
            _ => RecordScope.Consented,
        };
}
