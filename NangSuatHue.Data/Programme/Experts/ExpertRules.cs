using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>An expert keeps the own profile; everybody reads what others consented to.</summary>
internal sealed class ExpertRules : RecordRules
{
    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor.Role switch
        {
            Role.Administrator => RecordScope.None,
            Role.Expert when actor.ExpertId is not null => RecordScope.OwnProfile,
            _ => RecordScope.Consented,
        };

    /// <inheritdoc />
    protected override RecordScope Writes(Actor actor) =>
        actor is { Role: Role.Expert, ExpertId: not null } ? RecordScope.OwnProfile : RecordScope.None;
}
