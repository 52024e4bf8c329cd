using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Web.Hosting;

/// <summary>
/// Counts open pages: a circuit holds memory of the server. Pages for everybody have none, so whoever has no account is refused one; an account and an
/// address may have so many.
/// </summary>
public sealed class CircuitLimits(IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Pages that an account may have open at once.</summary>
    public int PerAccount { get; } = configuration.GetValue("Circuits:PerAccount", 40);

    /// <summary>Pages that an address may have open at once; an office is one address.</summary>
    public int PerAddress { get; } = configuration.GetValue("Circuits:PerAddress", 500);

    /// <summary>
    /// Whether the account is far beyond what it may have. A page that comes back asks as well, and its circuit is counted still, so the exact limit is
    /// that of <see cref="TakeAccount"/>.
    /// </summary>
    public bool IsFull(string account) => Of("account:" + account) >= 2 * PerAccount;

    /// <summary>How many an account has.</summary>
    public int Open(string account) => Of("account:" + account);

    /// <summary>Takes one for an account; false where it has too many.</summary>
    public bool TakeAccount(string account) => Take("account:" + account, PerAccount);

    /// <summary>Gives an account's back.</summary>
    public void GiveAccount(string account) => Give("account:" + account);

    /// <summary>
    /// Refuses and counts the connections of circuits. A line of whatever kind is one request that lasts, to the hub's own address.
    /// </summary>
    public async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", out var rest))
        {
            await next(context);
            return;
        }

        if (context.User.Identity?.IsAuthenticated != true || AccountOf(context.User) is not { } account)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var place = "address:" + SignInGuard.Place(context.Connection.RemoteIpAddress);
        if (HttpMethods.IsPost(context.Request.Method) || rest.Value?.Trim('/') is { Length: > 0 })
        {
            if (context.Request.Path.StartsWithSegments("/_blazor/negotiate") && (IsFull(account) || Of(place) >= PerAddress))
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            await next(context);
            return;
        }

        if (!Take(place, PerAddress))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            Give(place);
        }
    }

    /// <summary>The account of a signed-in person.</summary>
    internal static string? AccountOf(ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id.ToString(CultureInfo.InvariantCulture)
            : null;

    private int Of(string key) => open.GetValueOrDefault(key);

    private bool Take(string key, int most)
    {
        if (open.AddOrUpdate(key, 1, (_, n) => n + 1) <= most)
        {
            return true;
        }

        Give(key);
        return false;
    }

    private void Give(string key)
    {
        if (open.AddOrUpdate(key, 0, (_, n) => n - 1) <= 0)
        {
            open.TryRemove(new KeyValuePair<string, int>(key, 0));
        }
    }
}

/// <summary>Counts one circuit to its account, for as long as it is held.</summary>
public sealed class CircuitCounter(CircuitLimits limits, AuthenticationStateProvider people) : CircuitHandler
{
    private string? account;

    /// <inheritdoc />
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await people.GetAuthenticationStateAsync();
        if (CircuitLimits.AccountOf(state.User) is not { } who || !limits.TakeAccount(who))
        {
            throw new InvalidOperationException("The account has too many pages open.");
        }

        account = who;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref account, null) is { } who)
        {
            limits.GiveAccount(who);
        }

        return Task.CompletedTask;
    }
}
