using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Casework;

/// <summary>The department's own files beside an enterprise's record: minutes, letters.</summary>
public sealed class CaseFiles : IFileRights
{
    /// <summary>A file of the department; the id is the enterprise's.</summary>
    public const FileOwner Owner = (FileOwner)7;

    /// <inheritdoc />
    public IReadOnlyList<FileOwner> Owners { get; } = [Owner];

    /// <inheritdoc />
    public async Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct) =>
        Rights.May(actor, Act.JudgeQuality) && await db.Enterprises.AnyAsync(e => e.Id == ownerId, ct)
            ? new AttachmentAccess(true, true, null)
            : AttachmentAccess.None;
}
