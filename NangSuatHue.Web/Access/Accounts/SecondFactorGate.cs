using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>
/// Whoever must set up a second factor first gets nowhere else: pages lead there, everything else is refused, circuits are not opened. Beneath it
/// every slice sees
/// such a person as the public.
/// </summary>
public sealed class SecondFactorGate : IMiddleware
{
    /// <summary>Where it is set up.</summary>
    public const string SetUp = "/tai-khoan/bao-mat";

    private static readonly string[] Open =
    [
        SetUp,
        "/dang-xuat",
        "/ngon-ngu",
        "/lib",
        "/_content",
        "/_framework",
        "/health",
        "/khong-tim-thay",
        "/loi",
    ];

    /// <inheritdoc />
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (!CurrentActor.MustSetUp(context.User) || Open.Any(o => path.StartsWithSegments(o)))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && !path.StartsWithSegments("/_blazor") && !path.StartsWithSegments("/api"))
        {
            context.Response.Redirect(SetUp);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
