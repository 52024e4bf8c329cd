using System.Data.Common;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The verdicts of one year by what they are about.</summary>
internal sealed class Verdicts
{
    private readonly Dictionary<(int Enterprise, string Rule, string Field), (string Fingerprint, VerdictView View)> all = [];
    private readonly HashSet<int> enterprises = [];

    /// <summary>The verdict on a finding; null where there is none, or where it judged other values.</summary>
    public VerdictView? Of(Finding finding) =>
        all.TryGetValue((finding.Row.EnterpriseId, finding.Rule.Code, finding.Field.Field().Name), out var found)
        && found.Fingerprint == finding.Fingerprint
            ? found.View
            : null;

    /// <summary>Whether any verdict is about the enterprise in this year.</summary>
    public bool Touch(int enterpriseId) => enterprises.Contains(enterpriseId);

    public static async Task<Verdicts> ReadAsync(DbConnection connection, int year, CancellationToken ct)
    {
        var verdicts = new Verdicts();
        await foreach (
            var r in connection.QueryAsync<(
                int Id,
                string Rule,
                string Field,
                string Fingerprint,
                VerdictKind Kind,
                string? Reason,
                string DecidedBy,
                DateTime DecidedAt
            )>(
                "SELECT e.id, v.rule, v.field, v.fingerprint, v.kind, v.reason, v.decided_by, v.decided_at FROM "
                    + "finding_verdicts v JOIN enterprises e ON e.tax_code = v.tax_code WHERE v.year = @p0",
                ct,
                year
            )
        )
        {
            verdicts.enterprises.Add(r.Id);
            verdicts.all[(r.Id, r.Rule, r.Field)] = (
                r.Fingerprint,
                new VerdictView(r.Kind, r.Reason, r.DecidedBy, DateTime.SpecifyKind(r.DecidedAt, DateTimeKind.Utc))
            );
        }

        return verdicts;
    }
}
