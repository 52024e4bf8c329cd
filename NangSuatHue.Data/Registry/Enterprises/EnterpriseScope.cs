using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>Representatives speak for an enterprise, named by its tax code.</summary>
internal sealed class EnterpriseScope : IAccountScope
{
    /// <inheritdoc />
    public Role Role => Role.Representative;

    /// <inheritdoc />
    public async Task<ScopeLabel?> DescribeAsync(AppDb db, int id, CancellationToken ct) =>
        await db.Enterprises.Where(e => e.Id == id).Select(e => new ScopeLabel(e.Name, e.TaxCode)).FirstOrDefaultAsync(ct);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<int, string>> CodesAsync(AppDb db, IReadOnlyCollection<int> ids, CancellationToken ct) =>
        await db.Enterprises.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.TaxCode, ct);

    /// <inheritdoc />
    public async Task<Outcome<int>> FindAsync(AppDb db, string? named, int? but, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(named))
        {
            return Outcome<int>.Invalid(new Issue("TaxCode", "required"));
        }

        TaxCode.Read(named, out var code, out _);
        var id = code.Value is null ? null : await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);
        return id is { } found ? found : Outcome<int>.Invalid(new Issue("TaxCode", "no_enterprise"));
    }
}
