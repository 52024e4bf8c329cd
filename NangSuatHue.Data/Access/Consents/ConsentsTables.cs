using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Consents;

/// <summary>The feature's tables as the context's own.</summary>
public static class ConsentsTables
{
    extension(AppDb db)
    {
        /// <summary>Consents of enterprises.</summary>
        public DbSet<Consent> Consents => db.Set<Consent>();
    }
}
