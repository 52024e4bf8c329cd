using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>A question of the officers' about an enterprise's own figures.</summary>
public sealed record Question
{
    /// <summary>Tax code.</summary>
    public required string TaxCode { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The rule.</summary>
    public required QualityRule Rule { get; init; }

    /// <summary>The survey field to look at.</summary>
    public required string Field { get; init; }

    /// <summary>Numbers of the rule's sentence; none where it compares with peers, whose figures are not the enterprise's to see.</summary>
    public required IReadOnlyList<double> Numbers { get; init; }

    /// <summary>The question.</summary>
    public string? Note { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>What officers asked a representative's enterprise, as long as the figures are those they asked about.</summary>
public sealed class FindQuestions(DbGate gate)
{
    /// <summary>The open questions, the latest year first; none for whoever speaks for no enterprise.</summary>
    public async Task<Outcome<IReadOnlyList<Question>>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor is not { Role: Role.Representative, EnterpriseId: { } id } || !Rights.May(actor, Act.EditEnterprise, id))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var values = await ValuesAsync(connection, id, ct);
        var questions = new List<Question>();
        await foreach (
            var r in connection.QueryAsync<(
                string TaxCode,
                int Year,
                string Rule,
                string Field,
                string Fingerprint,
                string Numbers,
                string? Reason,
                DateTime DecidedAt
            )>(
                $"""
                SELECT v.tax_code, v.year, v.rule, v.field, v.fingerprint, v.numbers, v.reason, v.decided_at FROM finding_verdicts v
                    JOIN enterprises e ON e.tax_code = v.tax_code
                WHERE e.id = @p0 AND v.kind = {VerdictKind.Asked:D} ORDER BY v.year DESC, v.id
                """,
                ct,
                id
            )
        )
        {
            var judged = Finding.Read(r.Fingerprint);
            var stands = judged.All(j => (values.TryGetValue((j.Figure, j.Year), out var now) ? now : double.NaN).Equals(j.Value));
            if (stands && QualityRules.Find(r.Rule) is { } rule)
            {
                questions.Add(
                    new Question
                    {
                        TaxCode = r.TaxCode,
                        Year = r.Year,
                        Rule = rule,
                        Field = r.Field,
                        Note = r.Reason,
                        At = DateTime.SpecifyKind(r.DecidedAt, DateTimeKind.Utc),
                        Numbers = IsOfPeers(rule, judged) ? [] : Numbers(r.Numbers),
                    }
                );
            }
        }

        return questions;
    }

    /// <summary>What others reported is not shown.</summary>
    private static bool IsOfPeers(QualityRule rule, IReadOnlyList<JudgedValue> judged) =>
        rule.Group == QualityGroup.Outlier
        || rule == QualityRules.UnitPeers
        || (rule == QualityRules.UnitRow && judged.All(j => j.Year == judged[0].Year));

    private static List<double> Numbers(string text) =>
        text.Split(';')
            .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToList();

    private static async Task<Dictionary<(Figure Figure, int Year), double>> ValuesAsync(
        DbConnection connection,
        int enterprise,
        CancellationToken ct
    )
    {
        var values = new Dictionary<(Figure, int), double>();
        await foreach (
            var r in connection.RowsAsync(
                $"SELECT year, {string.Join(", ", JudgedFigures.Fields.Select(f => $"CAST({f.Column} AS double precision)"))} "
                    + "FROM year_figures WHERE enterprise_id = @p0",
                ct,
                enterprise
            )
        )
        {
            foreach (var figure in JudgedFigures.All)
            {
                values[(figure, r.GetInt32(0))] = r.IsDBNull(1 + (int)figure) ? double.NaN : r.GetDouble(1 + (int)figure);
            }
        }

        return values;
    }
}
