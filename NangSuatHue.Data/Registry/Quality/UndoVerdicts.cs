using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>Takes verdicts back: the findings are open again.</summary>
public sealed class UndoVerdicts(DbGate gate, TimeProvider clock)
{
    /// <summary>Gives the number of verdicts taken back; NotFound where none stood on those values.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, IReadOnlyList<FindingKey> keys, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await using var connection = await gate.OpenAsync(ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var undone = 0;
            foreach (var key in keys.Distinct().Take(JudgeFindings.Most))
            {
                if (
                    await connection.ExecuteAsync(
                        "DELETE FROM finding_verdicts WHERE tax_code = @p0 AND year = @p1 AND rule = @p2 AND field = @p3 AND fingerprint = @p4",
                        ct,
                        key.TaxCode,
                        key.Year,
                        key.Rule,
                        key.Field,
                        key.Fingerprint
                    ) == 0
                )
                {
                    continue;
                }

                undone++;
                var enterprise = await connection.ScalarAsync<int>("SELECT id FROM enterprises WHERE tax_code = @p0", ct, key.TaxCode);
                var figures = await connection.ScalarAsync<int>(
                    "SELECT id FROM year_figures WHERE enterprise_id = @p0 AND year = @p1",
                    ct,
                    enterprise,
                    key.Year
                );
                await JudgeFindings.HistoryAsync(connection, actor, now, figures, enterprise, key, ChangeAction.VerdictUndone, null, ct);
            }

            await YearVersions.RaiseAsync(connection, [], ct);
            await ChangeChain.EndAsync(connection, undone > 0, ct);
            return undone > 0 ? undone : OutcomeKind.NotFound;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }
}
