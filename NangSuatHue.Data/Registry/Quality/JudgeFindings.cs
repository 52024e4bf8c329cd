using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>Gives one verdict on some findings. It is kept with the judged values, so that it stands when the same file comes again.</summary>
public sealed class JudgeFindings(DbGate gate, QualityYears years, TimeProvider clock)
{
    /// <summary>Findings of one call.</summary>
    public const int Most = 500;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>
    /// Gives the number of findings judged: those that stand with the very values that the person saw. Conflict where none of them does any more. An
    /// acceptance needs
    /// a reason, a question its text.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        IReadOnlyList<FindingKey> keys,
        VerdictKind kind,
        string? reason,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        var text = string.IsNullOrWhiteSpace(reason) ? null : CellText.Clean(reason, keepLines: true);
        if (Check(keys, kind, text) is { } fault)
        {
            return Outcome<int>.Invalid(fault);
        }

        await using var connection = await gate.OpenAsync(ct);
        var standing = await StandingAsync(connection, keys, ct);
        if (standing.Count == 0)
        {
            return OutcomeKind.Conflict;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await connection.BeginAsync(write: true, ct);
        try
        {
            foreach (var (key, finding) in standing)
            {
                await KeepAsync(connection, key, finding, kind, text, actor, now, ct);
                await HistoryAsync(connection, actor, now, finding.Row.FiguresId, finding.Row.EnterpriseId, key, ActionOf(kind), text, ct);
            }

            await YearVersions.RaiseAsync(connection, [], ct);
            await ChangeChain.EndAsync(connection, true, ct);
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }

        foreach (var year in standing.Select(s => s.Key.Year).Distinct())
        {
            var verdicts = await Verdicts.ReadAsync(connection, year, ct);
            await years.RefillAsync(year, f => verdicts.Of(f) is null, ct);
        }

        return standing.Count;
    }

    private static Issue? Check(IReadOnlyList<FindingKey> keys, VerdictKind kind, string? text) =>
        kind is VerdictKind.Accepted or VerdictKind.Asked && string.IsNullOrWhiteSpace(text) ? new Issue("reason", "required")
        : text?.Length > LongestReason ? new Issue("reason", "range", "1", LongestReason.ToString(CultureInfo.InvariantCulture))
        : keys.Count is 0 or > Most || !Enum.IsDefined(kind) || kind == VerdictKind.Explained
            ? new Issue("", "range", "1", Most.ToString(CultureInfo.InvariantCulture))
        : null;

    private static Task<int> KeepAsync(
        DbConnection connection,
        FindingKey key,
        Finding finding,
        VerdictKind kind,
        string? text,
        Actor actor,
        DateTime now,
        CancellationToken ct
    ) =>
        connection.ExecuteAsync(
            """
            INSERT INTO finding_verdicts (tax_code, year, rule, field, fingerprint, numbers, kind, reason, decided_by, decided_at)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
            ON CONFLICT (tax_code, year, rule, field) DO UPDATE
                SET fingerprint = excluded.fingerprint, numbers = excluded.numbers, kind = excluded.kind, reason = excluded.reason,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """,
            ct,
            key.TaxCode,
            key.Year,
            key.Rule,
            key.Field,
            finding.Fingerprint,
            string.Join(';', finding.Numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))),
            (int)kind,
            text,
            actor.Name,
            now
        );

    internal static Task HistoryAsync(
        DbConnection connection,
        Actor actor,
        DateTime now,
        int figuresId,
        int enterpriseId,
        FindingKey key,
        ChangeAction action,
        string? reason,
        CancellationToken ct
    ) =>
        ChangeLog.AddAsync(
            connection,
            ct,
            now,
            actor,
            null,
            null,
            ChangedEntity.Verdict,
            figuresId,
            enterpriseId,
            key.Year,
            action,
            [("finding", null, key.Rule)],
            reason
        );

    internal static ChangeAction ActionOf(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Accepted => ChangeAction.FindingAccepted,
            VerdictKind.ToCorrect => ChangeAction.FindingToCorrect,
            VerdictKind.Asked => ChangeAction.FindingAsked,
            VerdictKind.Explained => ChangeAction.FindingExplained,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private async Task<List<(FindingKey Key, Finding Finding)>> StandingAsync(
        DbConnection connection,
        IReadOnlyList<FindingKey> keys,
        CancellationToken ct
    )
    {
        var enterprises = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in keys.Select(k => k.TaxCode).Distinct())
        {
            if (await connection.ScalarAsync<int?>("SELECT id FROM enterprises WHERE tax_code = @p0", ct, code) is { } id)
            {
                enterprises[code] = id;
            }
        }

        var standing = new List<(FindingKey, Finding)>();
        foreach (var ofYear in keys.Distinct().GroupBy(k => k.Year))
        {
            var findings = (await years.GetAsync(connection, ofYear.Key, ct)).Findings.ToDictionary(f =>
                (f.Row.EnterpriseId, f.Rule.Code, f.Field.Field().Name)
            );
            foreach (var key in ofYear)
            {
                if (
                    enterprises.TryGetValue(key.TaxCode, out var id)
                    && findings.TryGetValue((id, key.Rule, key.Field), out var finding)
                    && finding.Fingerprint == key.Fingerprint
                )
                {
                    standing.Add((key, finding));
                }
            }
        }

        return standing;
    }
}
