using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Everything that signing in needs.</summary>
public static class AccountServices
{
    private static readonly string[] Kept = [SignIns.SessionClaim, SignIns.MethodClaim, CurrentActor.MustClaim];

    /// <summary>Adds accounts, cookies and the slices about them.</summary>
    // Long: a list of services and their options, one statement each.
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var (services, development) = (builder.Services, builder.Environment.IsDevelopment());
        services.AddSingleton<IAccountTokens, AccountTokens>();
        services.AddSingleton<IPasswordHasher<AppUser>, ComposedHasher>();
        services.AddSingleton(sp => new SignInGuard(sp.GetRequiredService<TimeProvider>(), builder.Configuration.GetValue("SignIn:PerMinute", 20)));
        services.AddSingleton<KnownDevices>();
        services
            .AddOptions<SignInRules>()
            .Configure(o => o.RequireSecondFactor = !development && !builder.Configuration.GetValue("Demo:Enabled", false))
            .BindConfiguration("SignIn");
        services
            .AddIdentity<AppUser, IdentityRole<int>>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.User.AllowedUserNameCharacters = "";
                o.SignIn.RequireConfirmedEmail = true;
                o.Password.RequiredLength = PasswordRules.Least;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 8;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddDefaultTokenProviders()
            .AddSignInManager<SignIns>()
            .AddPasswordValidator<PasswordRulesValidator>()
            .AddClaimsPrincipalFactory<ActorClaims>()
            .AddErrorDescriber<IdentityTexts>();
        services.AddScoped<IUserStore<AppUser>, PasskeyStore>();
        services
            .AddOptions<IdentityPasskeyOptions>()
            .Configure<SiteOptions>(
                (o, site) =>
                {
                    // A passkey stands for two factors only if the device asks who holds it; and it must be found without an address being typed.
                    (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required");
                    o.ServerDomain = Uri.TryCreate(site.Base, UriKind.Absolute, out var address) ? address.Host : null;
                }
            );
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            o.OnRefreshingPrincipal = context =>
            {
                // What belongs to this sign-in and not to the account.
                foreach (var claim in context.CurrentPrincipal?.Claims.Where(c => Kept.Contains(c.Type)) ?? [])
                {
                    context.NewPrincipal?.Identities.First().AddClaim(claim.Clone());
                }

                return Task.CompletedTask;
            };
        });
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "ns.auth";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            o.LoginPath = "/dang-nhap";
            o.AccessDeniedPath = "/khong-co-quyen";
            o.ReturnUrlParameter = "tro-lai";
            o.SlidingExpiration = true;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            var stamps = o.Events.OnValidatePrincipal;
            o.Events.OnValidatePrincipal = async context =>
            {
                if (
                    context.Principal?.FindFirst(SignIns.SessionClaim)?.Value is { } session
                    // A browser that closes says good-bye and does not wait: its last word is still heard, and its page given back.
                    && await context.HttpContext.RequestServices.GetRequiredService<Sessions>().IsEndedAsync(session, CancellationToken.None)
                )
                {
                    context.RejectPrincipal();
                    return;
                }

                await stamps(context);
            };
            o.Events.OnRedirectToReturnUrl = context =>
            {
                context.Response.Redirect(LocalAddress.Of(context.RedirectUri, "/viec-can-lam"));
                return Task.CompletedTask;
            };
        });
        builder.AddOidc();
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingActor>();
        services.AddScoped<SecondFactorGate>();
    }

    /// <summary>
    /// Bounds what one address may ask of the costly parts. Wrong passwords are counted apart (<see cref="SignInGuard"/>): an office behind one address signs
    /// in at eight o'clock together.
    /// </summary>
    public static void AddAccountLimits(this RateLimiterOptions options, int perMinute)
    {
        options.AddPolicy(
            WebHost.SignInLimit,
            context =>
                HttpMethods.IsPost(context.Request.Method) && IsGenuine(context)
                    ? Fixed("in:" + SignInGuard.Place(context.Connection.RemoteIpAddress), perMinute * 10)
                    : RateLimitPartition.GetNoLimiter("get")
        );
        options.AddPolicy(
            WebHost.RegisterLimit,
            context =>
                HttpMethods.IsPost(context.Request.Method) && IsGenuine(context)
                    ? Fixed("reg:" + SignInGuard.Place(context.Connection.RemoteIpAddress), perMinute)
                : context.Request.Query.ContainsKey("mst") ? Fixed("mst:" + SignInGuard.Place(context.Connection.RemoteIpAddress), perMinute * 3)
                : RateLimitPartition.GetNoLimiter("get")
        );
    }

    /// <summary>A form without this site's token is refused anyway: a stranger's page must not use up what an office may send.</summary>
    private static bool IsGenuine(HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Antiforgery.IAntiforgeryValidationFeature>() is not { IsValid: false };

    private static RateLimitPartition<string> Fixed(string key, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
        );
}
