using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Remembers on a device, in a protected cookie, which accounts signed in on it. It opens nothing; it only tells strangers' tries apart.</summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "ns.device";
    private const int Most = 6;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NangSuatHue.KnownDevices").ToTimeLimitedDataProtector();

    /// <summary>Whether the account signed in on this device before.</summary>
    public bool Knows(HttpContext context, int userId) => Read(context).Contains(userId);

    /// <summary>The account has signed in on this device.</summary>
    public void Remember(HttpContext context, int userId)
    {
        var accounts = Read(context).Where(id => id != userId).Prepend(userId).Take(Most);
        context.Response.Cookies.Append(
            Cookie,
            protector.Protect(string.Join(' ', accounts.Select(id => id.ToString(CultureInfo.InvariantCulture))), Memory),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Memory,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
    }

    private List<int> Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 2000 } text)
        {
            return [];
        }

        try
        {
            return [.. protector.Unprotect(text).Split(' ').Select(id => int.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture))];
        }
        catch (Exception e) when (e is CryptographicException or FormatException or OverflowException)
        {
            return [];
        }
    }
}
