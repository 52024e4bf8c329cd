using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>History knows who acted by the display name. Where two accounts bear one name it cannot be told apart.</summary>
internal static partial class FullNames
{
    /// <summary>In how many texts a name may stand for an erasure to take it out of all of them.</summary>
    public const int MostTexts = 100;

    /// <summary>
    /// Whether a name looks like a person's full name: two words at least, of letters, each with a capital. Nothing else is looked for in free text,
    /// and nothing else
    /// could be replaced there without harm (stored documents are JSON).
    /// </summary>
    public static bool IsFull(string name) => Full().IsMatch(name);

    /// <summary>Whether a record of another person bears the name: an expert, the holder of a certificate, an enterprise's representative.</summary>
    public static async Task<bool> IsSharedAsync(AppDb db, AppUser user, CancellationToken ct)
    {
        var name = user.DisplayName;
        var others = await db
            .Experts.Where(e => e.Name == name && e.Id != user.ExpertId)
            .Select(e => e.Email)
            .Concat(db.SpecialistCertificates.Where(c => c.Name == name).Select(c => c.Email ?? ""))
            .ToListAsync(ct);
        return others.Exists(o => !string.Equals(o, user.Email, StringComparison.OrdinalIgnoreCase))
            || await db.Enterprises.AnyAsync(e => e.Representative == name && e.Id != user.EnterpriseId, ct);
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)+$")]
    private static partial Regex Full();

    /// <summary>Whether no other account bears the name.</summary>
    public static async Task<bool> IsAloneAsync(AppDb db, AppUser user, CancellationToken ct) =>
        user.DisplayName.Length > 0 && !await db.Users.AnyAsync(u => u.Id != user.Id && u.DisplayName == user.DisplayName, ct);
}
