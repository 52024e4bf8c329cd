using System.Globalization;
using Microsoft.AspNetCore.Localization;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// Vietnamese first. Public pages carry their language in the address (<c>/en/…</c>); the workspace and account pages follow a cookie
/// that a person's choice sets.
/// </summary>
public static class Languages
{
    /// <summary>The cookie of the choice.</summary>
    public const string CookieName = "ns.lang";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Options of request localisation.</summary>
    public static RequestLocalizationOptions Options()
    {
        var options = new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Vietnamese),
            SupportedCultures = [Vietnamese, English],
            SupportedUICultures = [Vietnamese, English],
        };
        options.RequestCultureProviders.Clear();
        options.RequestCultureProviders.Add(
            new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new(IsEnglish(context) ? "en-GB" : "vi-VN")))
        );
        return options;
    }

    /// <summary>Whether the reader's language is Vietnamese.</summary>
    public static bool IsVietnamese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi";

    /// <summary>Maps the switch: sets the cookie and goes back to where the person was.</summary>
    public static void MapLanguages(this WebApplication app) =>
        app.MapGet(
            "/ngon-ngu/{language}",
            (string language, string? troLai, HttpContext context) =>
            {
                context.Response.Cookies.Append(
                    CookieName,
                    language == "en" ? "en" : "vi",
                    new CookieOptions
                    {
                        MaxAge = TimeSpan.FromDays(365),
                        HttpOnly = true,
                        SameSite = SameSiteMode.Lax,
                        Secure = context.Request.IsHttps,
                        IsEssential = true,
                    }
                );
                return Results.LocalRedirect(LocalAddress.Of(troLai, "/"));
            }
        );

    private static bool IsEnglish(HttpContext context)
    {
        var path = context.Request.Path;
        if (
            path == "/"
            || path.StartsWithSegments("/nang-suat-thanh-pho")
            || path.StartsWithSegments("/du-an-diem")
            || path.StartsWithSegments("/en")
        )
        {
            return path.StartsWithSegments("/en");
        }

        return context.Request.Cookies[CookieName] == "en";
    }

    /// <summary>How the reader writes decimals.</summary>
    public static DecimalSign Sign => IsVietnamese ? DecimalSign.Comma : DecimalSign.Point;
}
