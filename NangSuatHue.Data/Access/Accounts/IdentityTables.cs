using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>
/// The tables of ASP.NET Core Identity as its own context lays them out (schema version 2, keys without limits). Passkeys are kept as user tokens.
/// </summary>
internal static class IdentityTables
{
    /// <summary>Lays them out.</summary>
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<AppUser>(User);
        builder.Entity<IdentityRole<int>>(r =>
        {
            r.HasIndex(x => x.NormalizedName).HasDatabaseName("RoleNameIndex").IsUnique();
            r.ToTable("AspNetRoles");
            r.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            r.Property(x => x.Name).HasMaxLength(256);
            r.Property(x => x.NormalizedName).HasMaxLength(256);
            r.HasMany<IdentityUserRole<int>>().WithOne().HasForeignKey(x => x.RoleId).IsRequired();
            r.HasMany<IdentityRoleClaim<int>>().WithOne().HasForeignKey(x => x.RoleId).IsRequired();
        });
        builder.Entity<IdentityRoleClaim<int>>().ToTable("AspNetRoleClaims");
        builder.Entity<IdentityUserRole<int>>(r =>
        {
            r.HasKey(x => new { x.UserId, x.RoleId });
            r.ToTable("AspNetUserRoles");
        });
        builder.Entity<IdentityUserClaim<int>>().ToTable("AspNetUserClaims");
        builder.Entity<IdentityUserLogin<int>>(l =>
        {
            l.HasKey(x => new { x.LoginProvider, x.ProviderKey });
            l.ToTable("AspNetUserLogins");
        });
        builder.Entity<IdentityUserToken<int>>(t =>
        {
            t.HasKey(x => new
            {
                x.UserId,
                x.LoginProvider,
                x.Name,
            });
            t.ToTable("AspNetUserTokens");
        });
    }

    private static void User(EntityTypeBuilder<AppUser> user)
    {
        user.HasIndex(x => x.NormalizedUserName).HasDatabaseName("UserNameIndex").IsUnique();
        user.HasIndex(x => x.NormalizedEmail).HasDatabaseName("EmailIndex");
        user.ToTable("AspNetUsers");
        user.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();

        // Taken in one statement of its own: saving an account that was read before must not give an older step back.
        user.Property(x => x.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        user.Property(x => x.UserName).HasMaxLength(256);
        user.Property(x => x.NormalizedUserName).HasMaxLength(256);
        user.Property(x => x.Email).HasMaxLength(256);
        user.Property(x => x.NormalizedEmail).HasMaxLength(256);
        user.HasMany<IdentityUserClaim<int>>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
        user.HasMany<IdentityUserLogin<int>>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
        user.HasMany<IdentityUserToken<int>>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
        user.HasMany<IdentityUserRole<int>>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
    }
}
