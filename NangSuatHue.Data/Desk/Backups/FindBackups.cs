using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>The administrator's view of the backups.</summary>
public sealed class FindBackups(ScheduledBackups backups)
{
    /// <summary>The backups, the last made first. Forbidden unless the actor manages backups.</summary>
    public Task<Outcome<IReadOnlyList<BackupFile>>> RunAsync(Actor actor) =>
        Task.FromResult(
            Rights.May(actor, Act.ManageBackups)
                ? new Outcome<IReadOnlyList<BackupFile>> { Kind = OutcomeKind.Ok, Value = backups.List() }
                : OutcomeKind.Forbidden
        );
}
