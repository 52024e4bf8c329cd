using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>A tax code in its stored form and, for who may know it, the enterprise's name where the registry has it.</summary>
public sealed record LookedUp(string TaxCode, string? Name);

/// <summary>
/// Looks a tax code up for the registration. Strangers get the same answer for every tax code; a person whose address is confirmed gets the name.
/// </summary>
public sealed class LookUpEnterprise(IDbContextFactory<AppDb> dbs)
{
    /// <summary>For everybody. Invalid (<c>tax_…</c>) where the text is no organisation's tax code.</summary>
    public async Task<Outcome<LookedUp>> RunAsync(Actor actor, string? text, CancellationToken ct = default)
    {
        if (ClaimRules.TaxFault(text) is { } fault)
        {
            return Outcome<LookedUp>.Invalid(fault);
        }

        TaxCode.Read(text ?? "", out var code, out _);
        if (actor.UserId is null)
        {
            return new LookedUp(code.Value, null);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return new LookedUp(code.Value, await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => e.Name).FirstOrDefaultAsync(ct));
    }

    /// <summary>The divisions of VSIC 2018 by code, for the registration's choice.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> DivisionsAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db
            .VsicCodes.AsNoTracking()
            .Where(v => v.Edition == VsicEdition.V2018 && v.Level == 2)
            .OrderBy(v => v.Code)
            .Select(v => new { v.Code, v.NameVi })
            .ToListAsync(ct);
        return rows.Select(r => (r.Code, r.NameVi)).ToList();
    }
}
