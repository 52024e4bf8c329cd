using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>The feature's tables as the context's own.</summary>
public static class ClaimsTables
{
    extension(AppDb db)
    {
        /// <summary>Claims on enterprises.</summary>
        public DbSet<EnterpriseClaim> EnterpriseClaims => db.Set<EnterpriseClaim>();

        /// <summary>Invitations to make an account.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
    }
}
