using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>Who may read and add files: whoever may read or write what they belong to, at the stage it is in. Everything else is refused.</summary>
internal static class AttachmentRights
{
    public static IFileRights? For(AppDb db, FileOwner owner) => db.Features.Of<IFileRights>().FirstOrDefault(r => r.Owners.Contains(owner));

    public static Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct) =>
        For(db, owner)?.OfAsync(db, actor, owner, ownerId, ct) ?? Task.FromResult(AttachmentAccess.None);
}
