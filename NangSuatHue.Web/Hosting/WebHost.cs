using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MudBlazor;
using MudBlazor.Services;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Api;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using Serilog;
using Serilog.Formatting.Compact;

namespace NangSuatHue.Web.Hosting;

/// <summary>Composes the web application.</summary>
public static class WebHost
{
    /// <summary>The policy that slows guessing of passwords.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>The policy that slows registrations and looking tax codes up.</summary>
    public const string RegisterLimit = "register";

    /// <summary>The policy that keeps typing in the search box from becoming a flood.</summary>
    public const string SearchLimit = "search";

    /// <summary>Builds services and pipeline; nothing is written yet.</summary>
    public static WebApplication Build(string[] args, FeatureSet? features = null, WebFeatureSet? web = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 32 << 20;
        });
        builder.Host.UseSerilog(
            (context, logging) =>
            {
                logging.ReadFrom.Configuration(context.Configuration).Enrich.FromLogContext();
                if (context.HostingEnvironment.IsDevelopment())
                {
                    logging.WriteTo.Console(
                        formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                        outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}"
                    );
                }
                else
                {
                    logging.WriteTo.Console(new RenderedCompactJsonFormatter());
                }
            }
        );

        var registry = RegistryOptions.Read(builder.Configuration);
        web ??= new WebFeatureSet(WebFeatureSet.In(typeof(WebHost).Assembly));
        Services(builder, registry.Gate(features), web);
        var app = builder.Build();
        Pipeline(app, web);
        return app;
    }

    /// <summary>Migrates, seeds the demo, prints the set-up link, or refuses to start.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var gate = app.Services.GetRequiredService<DbGate>();
        var ct = app.Lifetime.ApplicationStopping;
        _ = app.Services.GetRequiredService<DataLock>();
        if (!await gate.IsCurrentAsync(ct))
        {
            await gate.MigrateAsync(ct);
            await new ReferenceSeeder(gate).RunAsync(Seeds.Folder, ct);
        }

        await Accounts.PrepareAsync(app, ct);
    }

    // Long: a list of services, one statement each.
    private static void Services(WebApplicationBuilder builder, DbGate gate, WebFeatureSet web)
    {
        var services = builder.Services;
        gate.MakeDirectory();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(gate);
        services.AddSingleton(_ =>
            DataLock.Share(gate.DataDirectory)
            ?? throw new StartRefusedException(
                "Đang khôi phục dữ liệu; không khởi động. Thử lại khi xong.\n" + "A restore is running; refusing to start. Try again when it is done."
            )
        );
        services.AddSingleton<IDbContextFactory<AppDb>>(gate.Factory());
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services
            .AddOptions<DemoOptions>()
            .Configure(o => o.Enabled = builder.Environment.IsDevelopment())
            .BindConfiguration("Demo")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<SetupOptions>().BindConfiguration("Setup").ValidateDataAnnotations().ValidateOnStart();

        gate.Features.AddTo(services);
        services.AddSingleton(web);
        services.AddSingleton<OwnEnterprise>();

        services
            .AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(gate.DataDirectory, "keys")))
            .SetApplicationName("NangSuatHue");
        foreach (var feature in web.All)
        {
            feature.AddServices(builder);
        }

        services.AddAntiforgery(o =>
        {
            // Secure wherever the request is: "always" would answer a plain request with an error instead of a page.
            o.Cookie.Name = "ns.xsrf";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var perMinute = builder.Configuration.GetValue("SignIn:PerMinute", 20);
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddAccountLimits(perMinute);
            o.AddPolicy(
                SearchLimit,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        "find:" + context.Connection.RemoteIpAddress,
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 600, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
        services.AddApi(builder.Configuration.GetValue("Api:PerMinute", 600));
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services
            .AddOptions<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>()
            .Configure<NangSuatHue.Data.Foundation.Mail.SiteOptions>(
                (o, site) =>
                {
                    // The host that people are sent to is the one that is answered; health checks come by the machine's own names.
                    if (Uri.TryCreate(site.Base, UriKind.Absolute, out var address))
                    {
                        o.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"];
                    }
                }
            );
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton<IStringLocalizer<Ui>>(new UiTexts(web.Assemblies));
        services.AddMudServices(o =>
        {
            o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            o.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddTransient<MudLocalizer, MudTexts>();
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(o => o.DisconnectedCircuitMaxRetained = 200)
            .AddHubOptions(o => (o.KeepAliveInterval, o.ClientTimeoutInterval) = (TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(20)));
        services.AddSingleton<CircuitLimits>();
        services.AddSingleton<ForeignPages>();
        services.AddScoped<Microsoft.AspNetCore.Components.Server.Circuits.CircuitHandler, CircuitCounter>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<SliceRunner>();
        services.AddHealthChecks().AddCheck<RegistryHealth>("registry");
        services.AddSingleton<SecurityHeaders>();
    }

    /// <summary>A HEAD is a GET without its body; the server leaves the body out by itself.</summary>
    private static Task AnswerHeads(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");

    private static void Pipeline(WebApplication app, WebFeatureSet web)
    {
        app.UseForwardedHeaders();
        app.Use(AnswerHeads);
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/loi", createScopeForErrors: true));
        app.UseWhen(IsApi, api => api.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => false }));
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        // A page that helps is for somebody who reads; a refused form or upload keeps its bare status.
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && !IsApi(context),
            reading => reading.UseStatusCodePagesWithReExecute("/khong-tim-thay/{0}")
        );
        app.UseSerilogRequestLogging(o =>
            o.GetLevel = (context, _, e) =>
                e is not null || context.Response.StatusCode >= 500 ? Serilog.Events.LogEventLevel.Error : Serilog.Events.LogEventLevel.Debug
        );
        app.UseRequestLocalization(Languages.Options());
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<SecondFactorGate>();
        app.UseAuthorization();
        app.Use(app.Services.GetRequiredService<CircuitLimits>().GuardAsync);
        app.Use(app.Services.GetRequiredService<ForeignPages>().GuardAsync);
        app.UseAntiforgery();
        app.UseRateLimiter();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapStaticAssets();
        app.MapLanguages();
        foreach (var feature in web.All)
        {
            feature.Map(app);
        }

        app.MapApi();
        app.MapRazorComponents<App>()
            .AddAdditionalAssemblies([.. web.Assemblies.Where(a => a != typeof(App).Assembly)])
            .AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }
}
