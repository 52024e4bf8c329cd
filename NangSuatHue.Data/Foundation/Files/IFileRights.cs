using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>Who may read and add the files of one feature's records. A feature brings one; files of owners that nobody speaks for are refused.</summary>
public interface IFileRights
{
    /// <summary>The owners that it speaks for.</summary>
    IReadOnlyList<FileOwner> Owners { get; }

    /// <summary>What the actor may do with the files of one record; <see cref="AttachmentAccess.None"/> where there is no such record.</summary>
    Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct);

    /// <summary>Why no more files of this owner are taken at all; null where they are.</summary>
    Task<Issue?> RefusalAsync(AppDb db, FileOwner owner, CancellationToken ct) => Task.FromResult<Issue?>(null);
}
