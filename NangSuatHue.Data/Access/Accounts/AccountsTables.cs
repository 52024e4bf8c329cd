using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>The feature's tables as the context's own.</summary>
public static class AccountsTables
{
    extension(AppDb db)
    {
        /// <summary>Accounts.</summary>
        public DbSet<AppUser> Users => db.Set<AppUser>();

        /// <summary>What accounts keep by provider and name: authenticator's keys, recovery codes, passkeys.</summary>
        public DbSet<IdentityUserToken<int>> UserTokens => db.Set<IdentityUserToken<int>>();

        /// <summary>Sign-ins at other providers.</summary>
        public DbSet<IdentityUserLogin<int>> UserLogins => db.Set<IdentityUserLogin<int>>();

        /// <summary>Sign-ins.</summary>
        public DbSet<UserSession> UserSessions => db.Set<UserSession>();
    }
}
