using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>Evidence of applied systems: whoever may edit the enterprise.</summary>
public sealed class AdoptionFiles : IFileRights
{
    /// <summary>The certificate of an applied system; the id is the adoption's.</summary>
    public const FileOwner Owner = (FileOwner)2;

    /// <inheritdoc />
    public IReadOnlyList<FileOwner> Owners { get; } = [Owner];

    /// <inheritdoc />
    public async Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct)
    {
        var enterprise = await db.Adoptions.Where(a => a.Id == ownerId).Select(a => (int?)a.EnterpriseId).FirstOrDefaultAsync(ct);
        var may = enterprise is not null && Rights.May(actor, Act.EditEnterprise, enterprise);
        return new(may, may, enterprise);
    }
}
