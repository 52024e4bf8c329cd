using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>Experts keep one profile each; one account a profile.</summary>
internal sealed class ExpertScope : IAccountScope
{
    /// <inheritdoc />
    public Role Role => Role.Expert;

    /// <inheritdoc />
    public async Task<ScopeLabel?> DescribeAsync(AppDb db, int id, CancellationToken ct) =>
        await db.Experts.Where(e => e.Id == id).Select(e => new ScopeLabel(e.Name, null)).FirstOrDefaultAsync(ct);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<int, string>> CodesAsync(AppDb db, IReadOnlyCollection<int> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<int, string>>(new Dictionary<int, string>());

    /// <inheritdoc />
    public async Task<Outcome<int>> FindAsync(AppDb db, string? named, int? but, CancellationToken ct) =>
        !int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !await db.Experts.AnyAsync(e => e.Id == id, ct)
            ? Outcome<int>.Invalid(new Issue("ExpertId", "no_expert"))
        : await db.Users.AnyAsync(u => u.ExpertId == id && u.Id != but, ct) ? Outcome<int>.Invalid(new Issue("ExpertId", "expert_taken"))
        : id;
}
