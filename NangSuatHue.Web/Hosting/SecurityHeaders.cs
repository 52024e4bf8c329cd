using Microsoft.Net.Http.Headers;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Hosting;

/// <summary>
/// Security headers of every answer, no cookie for a reader of public pages, and no WebSocket from a foreign origin.
/// <c>style-src</c> allows inline styles because MudThemeProvider writes its variables in a style element; scripts have no such exception.
/// </summary>
public sealed class SecurityHeaders : IMiddleware
{
    /// <summary>The content security policy.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' "
        + "data:; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <inheritdoc />
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/_blazor") && IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.XFrameOptions = "DENY";

            // Every component endpoint sets an antiforgery cookie by itself; a public page without a form needs none.
            if (HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<CookielessAttribute>() is { } cookieless)
            {
                headers.Remove(HeaderNames.SetCookie);
                headers.Remove(HeaderNames.Pragma);
                headers.CacheControl =
                    context.User.Identity?.IsAuthenticated == true ? "private, no-cache"
                    : cookieless.AlwaysAsked ? "public, no-cache"
                    : "public, max-age=60";
            }
            else if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0 && headers.ETag.Count == 0)
            {
                // What somebody sees by an account stays in no cache: exports and answers of every kind.
                headers.CacheControl = "private, no-store";
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && (
                !Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                || !string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
