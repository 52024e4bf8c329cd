using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Workspace;

/// <summary>What an enterprise may consent to: its code, the question and what follows, in both languages.</summary>
public sealed record ConsentScope(string Code, string Vi, string En, string EffectVi, string EffectEn);

/// <summary>The consents that the product uses. Each has an effect; what is not here is never asked for. Pure.</summary>
public static class ConsentScopes
{
    /// <summary>The enterprise is named in public case stories of its pilot projects.</summary>
    public const string NameInStories = "name_in_stories";

    /// <summary>Experts see the enterprise's training demands with its name and contacts.</summary>
    public const string ContactToExperts = "contact_to_experts";

    /// <summary>Other departments see the enterprise in their list, with its contacts.</summary>
    public const string ShareWithDepartments = "share_with_departments";

    /// <summary>All, in the order of the page.</summary>
    public static IReadOnlyList<ConsentScope> All { get; } =
    [
        new(
            NameInStories,
            "Nêu tên doanh nghiệp trong câu chuyện điển hình",
            "Name the enterprise in case stories",
            "Tên doanh nghiệp và kết quả dự án điểm được đăng công khai sau khi bạn đọc và đồng ý từng câu chuyện. Rút lại thì các câu chuyện được gỡ ngay.",
            "The enterprise's name and the results of its pilot project are published after you have read and agreed to each story. When you withdraw, the stories are taken off at once."
        ),
        new(
            ContactToExperts,
            "Cho chuyên gia năng suất thấy nhu cầu đào tạo và liên hệ",
            "Let productivity experts see training demands and contacts",
            "Chuyên gia có tài khoản thấy nhu cầu đào tạo còn mở của bạn kèm tên, điện thoại, thư điện tử của doanh nghiệp.",
            "Experts with an account see your open training demands with the enterprise's name, telephone and e-mail address."
        ),
        new(
            ShareWithDepartments,
            "Chia sẻ hồ sơ liên hệ với các sở, ngành khác",
            "Share contact details with other departments",
            "Sở Tài chính và các đơn vị báo cáo thấy tên, ngành, địa bàn và liên hệ của doanh nghiệp để mời tham gia chương trình hỗ trợ; không thấy số liệu.",
            "The Department of Finance and reporting bodies see the enterprise's name, sector, commune and contacts, to invite it to support programmes; they see no figures."
        ),
    ];

    /// <summary>A scope by its code; null for none.</summary>
    public static ConsentScope? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}

/// <summary>Whether an enterprise consents now.</summary>
public static class ConsentCheck
{
    /// <summary>True where a consent was given and not withdrawn.</summary>
    public static Task<bool> Has(AppDb db, int enterpriseId, string scope, CancellationToken ct = default) =>
        db.Consents.AnyAsync(c => c.EnterpriseId == enterpriseId && c.Scope == scope && c.WithdrawnAt == null, ct);

    /// <summary>The enterprises that consent now.</summary>
    internal static IQueryable<int> Of(AppDb db, string scope) =>
        db.Consents.Where(c => c.Scope == scope && c.WithdrawnAt == null).Select(c => c.EnterpriseId);
}

/// <summary>An enterprise's consents as they stand, with their history, the newest first.</summary>
public sealed record ConsentsView(string TaxCode, string Name, IReadOnlySet<string> Given, IReadOnlyList<Consent> History);

/// <summary>Reads the consents of an enterprise.</summary>
public sealed class GetConsents(IDbContextFactory<AppDb> dbs)
{
    /// <summary>The enterprise's own representatives and the department; NotFound to all others.</summary>
    public async Task<Outcome<ConsentsView>> RunAsync(Actor actor, string taxCode, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        var history = await db.Consents.AsNoTracking().Where(c => c.EnterpriseId == enterprise.Id).OrderByDescending(c => c.Id).ToListAsync(ct);
        return new ConsentsView(
            enterprise.TaxCode,
            enterprise.Name,
            history.Where(c => c.WithdrawnAt is null).Select(c => c.Scope).ToHashSet(),
            history
        );
    }
}

/// <summary>Gives or withdraws one consent. Only a representative of the enterprise may: nobody consents for another.</summary>
public sealed class SetConsent(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>To give what is given, or withdraw what is not, changes nothing.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, string taxCode, string scope, bool given, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        if (!Rights.May(actor, Act.GiveConsents, enterprise.Id))
        {
            return OutcomeKind.Forbidden;
        }

        if (ConsentScopes.Find(scope) is null)
        {
            return Outcome<Done>.Invalid(new Issue("scope", "field_unknown", scope));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await db.Consents.Where(c => c.EnterpriseId == enterprise.Id && c.Scope == scope && c.WithdrawnAt == null).ToListAsync(ct);
        if (given && standing.Count == 0)
        {
            db.Consents.Add(
                new Consent
                {
                    EnterpriseId = enterprise.Id,
                    Scope = scope,
                    GivenAt = now,
                    GivenBy = actor.Name,
                }
            );
        }

        foreach (var consent in given ? [] : standing)
        {
            (consent.WithdrawnAt, consent.WithdrawnBy) = (now, actor.Name);
        }

        if (!given && scope == ConsentScopes.NameInStories)
        {
            // A story names the enterprise in its very title line: without the name there is none.
            await db
                .PilotProjects.Where(p => p.EnterpriseId == enterprise.Id && p.StoryConsentAt != null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(p => p.StoryConsentAt, (DateTime?)null)
                            .SetProperty(p => p.StoryConsentBy, (string?)null)
                            .SetProperty(p => p.StoryPublishedAt, (DateTime?)null)
                            .SetProperty(p => p.Version, p => p.Version + 1),
                    ct
                );
        }

        await db.SaveChangesAsync(ct);
        await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
        await transaction.CommitAsync(ct);
        return new Done();
    }
}

/// <summary>An enterprise that shares its contacts with other departments.</summary>
public sealed record SharedEnterprise(
    string TaxCode,
    string Name,
    string? Section,
    Reference.VsicEdition Edition,
    string? CommuneCode,
    string? Address,
    string? Telephone,
    string? Email,
    string? Website
);

/// <summary>The enterprises that consent to share their contacts with other departments, a page at a time.</summary>
public sealed class FindShared(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>The page and how many there are; Forbidden to those who are no department.</summary>
    public async Task<Outcome<(IReadOnlyList<SharedEnterprise> Rows, int Count)>> RunAsync(
        Actor actor,
        string? search,
        int page,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.ReadShared))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var consenting = ConsentCheck.Of(db, ConsentScopes.ShareWithDepartments);
        var query = db.Enterprises.AsNoTracking().Where(e => consenting.Contains(e.Id) && e.Status != EnterpriseStatus.Archived);
        foreach (var word in Text.SearchKey.Words(search))
        {
            query = query.Where(e => e.SearchKey.Contains(word) || e.TaxCode.Contains(word));
        }

        var rows = await query
            .OrderBy(e => e.SortKey)
            .ThenBy(e => e.Id)
            .Skip((int)Math.Min((Math.Max(page, 1) - 1L) * PageSize, int.MaxValue))
            .Take(PageSize)
            .Select(e => new SharedEnterprise(e.TaxCode, e.Name, e.Section, e.VsicEdition, e.CommuneCode, e.Address, e.Telephone, e.Email, e.Website))
            .ToListAsync(ct);
        return ((IReadOnlyList<SharedEnterprise>)rows, await query.CountAsync(ct));
    }
}
