using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>A claim made of what a person typed.</summary>
internal static class ClaimDraft
{
    /// <summary>The claim, not saved and without its account; null where rules are broken.</summary>
    public static async Task<(EnterpriseClaim? Claim, List<Issue> Issues)> ReadAsync(
        AppDb db,
        DbGate gate,
        ClaimInput input,
        bool stranger,
        DateTime now,
        CancellationToken ct
    )
    {
        TaxCode.Read(input.TaxCode ?? "", out var code, out _);
        var known = code.Value is null ? null : await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => e.Name).FirstOrDefaultAsync(ct);
        ReferenceIndex reference;
        await using (var connection = await gate.OpenAsync(ct))
        {
            reference = await ReferenceIndex.LoadAsync(connection, ct);
        }

        var issues = ClaimRules.Check(input, reference, known is not null, stranger, VietnamTime.Day(now).Year);
        return issues.Count > 0
            ? (null, issues)
            : (
                new EnterpriseClaim
                {
                    TaxCode = code.Value!,
                    Name = known ?? ClaimRules.Clean(input.EnterpriseName)!,
                    VsicCode = known is null ? ClaimRules.Clean(input.VsicCode) : null,
                    CommuneCode = known is null ? ClaimRules.Clean(input.CommuneCode) : null,
                    Address = known is null ? ClaimRules.Clean(input.Address) : null,
                    Position = ClaimRules.Clean(input.Position),
                    Telephone = ClaimRules.Clean(input.Telephone),
                    Note = NoteOf(input, known),
                    Status = ClaimStatus.Unconfirmed,
                    CreatedAt = now,
                    AgreedAt = now,
                },
                issues
            );
    }

    /// <summary>What the person wrote; where another name was typed than the registry's, that name as well: who decides must see it.</summary>
    private static string? NoteOf(ClaimInput input, string? known)
    {
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : CellText.Clean(input.Note, keepLines: true);
        var named = ClaimRules.Clean(input.EnterpriseName);
        return known is null || named is null || SearchKey.Of(named) == SearchKey.Of(known)
            ? note
            : $"Tên doanh nghiệp đã khai: {named}" + (note is null ? "" : "\n" + note);
    }
}
