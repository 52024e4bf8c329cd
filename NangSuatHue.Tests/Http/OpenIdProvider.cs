using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace NangSuatHue.Tests.Http;

/// <summary>A real OpenID provider on the loopback, with its own store; it signs everybody in as the person it is told.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly string folder;

    private OpenIdProvider(WebApplication web, string folder) => (this.web, this.folder) = (web, folder);

    public string Address { get; private set; } = "";

    /// <summary>Who is signed in there: subject, address, whether the address is verified.</summary>
    public (string Subject, string Email, bool Verified) Person { get; set; } = ("1", "a@vi-du.example", true);

    public static async Task<OpenIdProvider> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nsh-oidc-").FullName;
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddDbContext<ProviderDb>(o => o.UseSqlite($"Data Source={folder}/provider.db").UseOpenIddict());
        builder
            .Services.AddOpenIddict()
            .AddCore(o => o.UseEntityFrameworkCore().UseDbContext<ProviderDb>())
            .AddServer(o =>
            {
                o.SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange();
                o.RegisterScopes(Scopes.Email, Scopes.Profile).AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                o.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            });
        var provider = new OpenIdProvider(builder.Build(), folder);
        provider.web.MapGet(
            "/connect/authorize",
            (HttpContext context) =>
            {
                var (subject, email, verified) = provider.Person;
                var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
                identity
                    .SetClaim(Claims.Subject, subject)
                    .SetClaim(Claims.Email, email)
                    .SetClaim(Claims.EmailVerified, verified)
                    .SetClaim(Claims.Name, "Người Của Nhà Cung Cấp");

                // A provider that wants to decide what somebody may do here.
                identity.SetClaim("ns.role", "Administrator").SetClaim(Claims.Role, "Administrator").SetClaim("ns.enterprise", "1");
                identity.SetScopes(Scopes.OpenId, Scopes.Email, Scopes.Profile);
                identity.SetDestinations(static _ => [Destinations.IdentityToken]);
                return Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            }
        );
        await provider.web.StartAsync();
        provider.Address = WebApp.AddressOf(provider.web);
        return provider;
    }

    /// <summary>Tells the provider of an application.</summary>
    public async Task RegisterAsync(string client, string secret, string callback)
    {
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProviderDb>().Database.EnsureCreatedAsync();
        var application = new OpenIddictApplicationDescriptor
        {
            ClientId = client,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
        };
        application.RedirectUris.Add(new Uri(callback));
        application.Permissions.UnionWith([
            Permissions.Endpoints.Authorization,
            Permissions.Endpoints.Token,
            Permissions.GrantTypes.AuthorizationCode,
            Permissions.ResponseTypes.Code,
            Permissions.Scopes.Email,
            Permissions.Scopes.Profile,
        ]);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(application);
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class ProviderDb(DbContextOptions<ProviderDb> options) : DbContext(options);
}
