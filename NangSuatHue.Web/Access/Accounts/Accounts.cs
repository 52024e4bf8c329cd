using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Makes the first accounts and looks after the demo ones.</summary>
public static partial class Accounts
{
    /// <summary>The password of every demo account. Shown on the sign-in page; refused in production.</summary>
    public const string DemoPassword = "dung-thu-nang-suat";

    /// <summary>The demo accounts in the order of the sign-in page.</summary>
    public static IReadOnlyList<(string Email, Role Role, string Name)> Demo { get; } =
    [
        ("can-bo@demo.example", Role.Officer, "Nguyễn Thị Minh Châu"),
        ("doanh-nghiep@demo.example", Role.Representative, "Phan Văn Lộc"),
        ("chuyen-gia@demo.example", Role.Expert, "Lê Thị Thanh Hà"),
        ("tai-chinh@demo.example", Role.FinanceOfficer, "Hồ Quang Vinh"),
        ("bao-cao@demo.example", Role.Reporter, "Trần Đình Khoa"),
        ("quan-tri@demo.example", Role.Administrator, "Tôn Nữ Diệu Hương"),
    ];

    private static string SetupFile(DbGate gate) => Path.Combine(gate.DataDirectory, "setup-token.sha256");

    /// <summary>Seeds the demo, or makes sure that no demo account can sign in, or prints the link for the first administrator.</summary>
    /// <exception cref="StartRefusedException">A demo account exists and demo mode is off.</exception>
    public static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        var setup = app.Services.GetRequiredService<IOptions<SetupOptions>>().Value;
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("NangSuatHue.Accounts");
        if (demo.Enabled)
        {
            await SeedDemoAsync(scope.ServiceProvider, users, ct);
            return;
        }

        if (await users.Users.AnyAsync(u => u.IsDemo && !u.Disabled, ct))
        {
            throw new StartRefusedException(
                "Cơ sở dữ liệu này có tài khoản dùng thử mà ai cũng biết mật khẩu; không khởi động. Dùng thư mục dữ liệu "
                    + "khác, hoặc đặt Demo__Enabled=true nếu đây là bản dùng thử.\n"
                    + "This database has demo accounts with a well-known password; refusing to start. Use another data directory, "
                    + "or set Demo__Enabled=true for a demo."
            );
        }

        if (await users.Users.AnyAsync(ct))
        {
            return;
        }

        if (setup is { AdminEmail: { } email, AdminPassword: { } password })
        {
            var user = new AppUser
            {
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                DisplayName = email,
                Role = Role.Administrator,
            };
            var made = await users.CreateAsync(user, password);
            if (!made.Succeeded)
            {
                throw new StartRefusedException(
                    "Setup:AdminEmail / Setup:AdminPassword: " + string.Join(" ", made.Errors.Select(e => e.Description))
                );
            }

            return;
        }

        var gate = app.Services.GetRequiredService<DbGate>();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await File.WriteAllTextAsync(SetupFile(gate), Hash(token), ct);
        SetupLink(logger, $"/thiet-lap?ma={token}");
    }

    /// <summary>Whether the token is the one-time set-up link's and no account exists yet.</summary>
    public static async Task<bool> IsSetupTokenAsync(DbGate gate, UserManager<AppUser> users, string? token)
    {
        if (string.IsNullOrEmpty(token) || !File.Exists(SetupFile(gate)))
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes((await File.ReadAllTextAsync(SetupFile(gate))).Trim());
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(token)), expected) && !await users.Users.AnyAsync();
    }

    /// <summary>Uses the set-up link up.</summary>
    public static void ForgetSetupToken(DbGate gate) => File.Delete(SetupFile(gate));

    /// <summary>Maps sign-out, and the address that takes new rights into the cookie without a new sign-in.</summary>
    // Long: a list of addresses, one statement each.
    public static void MapAccount(this WebApplication app)
    {
        app.MapPost(
            "/dang-xuat",
            async (SignInManager<AppUser> signIn, HttpContext context, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
            {
                if (!await antiforgery.IsRequestValidAsync(context))
                {
                    return Results.BadRequest();
                }

                await signIn.SignOutAsync();
                return Results.LocalRedirect("/");
            }
        );
        app.MapPost(
                "/dang-nhap/khoa",
                async (SignIns signIns, HttpContext context, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
                    !await antiforgery.IsRequestValidAsync(context)
                        ? Results.BadRequest()
                        : Results.Text(
                            await signIns.MakePasskeyRequestOptionsAsync(await signIns.GetTwoFactorAuthenticationUserAsync()),
                            "application/json"
                        )
            )
            .RequireRateLimiting(WebHost.SignInLimit);
        app.MapPost(
                SecondFactorGate.SetUp + "/khoa",
                async (SignIns signIns, HttpContext context, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
                {
                    if (!await antiforgery.IsRequestValidAsync(context) || await signIns.UserManager.GetUserAsync(context.User) is not { } user)
                    {
                        return Results.BadRequest();
                    }

                    var entity = new PasskeyUserEntity
                    {
                        Id = await signIns.UserManager.GetUserIdAsync(user),
                        Name = user.Email ?? "",
                        DisplayName = user.DisplayName,
                    };
                    return Results.Text(await signIns.MakePasskeyCreationOptionsAsync(entity), "application/json");
                }
            )
            .RequireAuthorization()
            .RequireRateLimiting(WebHost.SignInLimit);
        app.MapGet(
                "/thong-bao/{id:int}",
                async (int id, FindNotices notices, HttpContext context) =>
                    (await notices.OpenAsync(CurrentActor.From(context.User), id, context.RequestAborted)).Value is { } href
                        ? Results.LocalRedirect(href)
                        : Results.NotFound()
            )
            .RequireAuthorization();
        app.MapGet(
                "/tai-khoan/lam-moi",
                async (SignInManager<AppUser> signIn, Sessions sessions, HttpContext context) =>
                {
                    // Only what the next look at the cookie would find in order too: an ended session is not begun again here.
                    if (
                        await signIn.ValidateSecurityStampAsync(context.User) is { Disabled: false } user
                        && await sessions.SeeAsync(context.User.FindFirst(SignIns.SessionClaim)?.Value, user.Id, context.RequestAborted)
                    )
                    {
                        await signIn.RefreshSignInAsync(user);
                    }

                    return Results.LocalRedirect("/viec-can-lam");
                }
            )
            .RequireAuthorization();
    }

    /// <summary>The identity services that the command line needs to add an account: no web host.</summary>
    public static ServiceProvider CommandServices(DbGate gate)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddScoped(_ => gate.Factory().CreateDbContext());
        services
            .AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(gate.DataDirectory, "keys")))
            .SetApplicationName("NangSuatHue");
        services
            .AddIdentityCore<AppUser>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<AppDb>()
            .AddDefaultTokenProviders();
        return services.BuildServiceProvider();
    }

    private static async Task SeedDemoAsync(IServiceProvider services, UserManager<AppUser> users, CancellationToken ct)
    {
        // Before there is anybody to be told: a demo begins without mails.
        await services.GetRequiredService<DemoSeeder>().RunAsync(Seeds.Folder, people: true, ct);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.Where(e => e.Illustrative).OrderBy(e => e.Id).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);
        var profiles = await db.Experts.Where(e => e.Illustrative).ToDictionaryAsync(e => e.Email, e => e.Id, ct);
        foreach (var (email, role, name) in Demo)
        {
            if (await users.FindByEmailAsync(email) is null)
            {
                await users.CreateAsync(
                    new AppUser
                    {
                        UserName = email,
                        Email = email,
                        EmailConfirmed = true,
                        DisplayName = name,
                        Role = role,
                        IsDemo = true,
                        EnterpriseId = role == Role.Representative ? enterprise : null,
                        ExpertId = role == Role.Expert && profiles.TryGetValue(email, out var profile) ? profile : null,
                    },
                    DemoPassword
                );
            }
        }
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    [LoggerMessage(LogLevel.Warning, "No account exists yet. Open this address once to make the first administrator: {Path}")]
    private static partial void SetupLink(ILogger logger, string path);
}
