using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Tokens;

/// <summary>The feature's tables as the context's own.</summary>
public static class TokensTables
{
    extension(AppDb db)
    {
        /// <summary>Personal access tokens.</summary>
        public DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();
    }
}
