using System.Globalization;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>A survey on its way into the registry: staged, compared in sets, written.</summary>
internal sealed class SurveyImport(ImportContext context) : IImport
{
    /// <summary>Imports surveys, and takes them back.</summary>
    public static readonly Importer Importer = new(
        kind => kind == EnterpriseFields.Survey,
        context => new SurveyImport(context),
        (b, ct) => new SurveyUndo(b.Features, b.Connection, b.Lookups.Get<ReferenceLookup>().Index, b.Actor, b.BatchId, b.Now, ct).RunAsync()
    );

    private readonly SurveyStaging staging = new(context);
    private StagedRows? staged;
    private SurveyPlan? plan;
    private SurveyInserts? inserts;
    private SurveyUpdates? updates;
    private PlanCounts? counts;

    /// <inheritdoc />
    public ColumnEvidence Evidence => staging.Evidence;

    /// <inheritdoc />
    public bool KnowsItsKeys => true;

    /// <inheritdoc />
    public void Look(CancellationToken ct) => staging.LookOnly(ct);

    /// <inheritdoc />
    public async Task<bool> ReadAsync(IProgress<ImportProgress>? progress, CancellationToken ct) =>
        (staged = await staging.RunAsync(progress, ct)) is not null;

    /// <inheritdoc />
    public Task PrepareAsync(CancellationToken ct)
    {
        plan = new SurveyPlan(context.Connection, staged!.Shape, ct);
        inserts = new SurveyInserts(context.Connection, staged.Shape, ct);
        updates = new SurveyUpdates(context.Connection, staged.Shape, context.Lookups.Get<ReferenceLookup>().Index, ct);
        return plan.PrepareAsync(staged.Scattered, staged.AnyClear);
    }

    /// <inheritdoc />
    public async Task<ComparedRows> CompareAsync(CancellationToken ct)
    {
        counts = await plan!.CompareAsync(staged!.AnyClear);
        var problems = staged.Problems;
        if (plan.Held > 0)
        {
            var header = context.Columns.FirstOrDefault(c => c.Field == EnterpriseFields.TaxCodeField)?.Header ?? "";
            problems.AddRange(
                (await plan.HeldRowsAsync()).Select(h => new RowProblem
                {
                    Row = h.Row,
                    Column = header,
                    Value = h.TaxCode,
                    Severity = ProblemSeverity.Warning,
                    Code = "figures_closed",
                    Args = [h.Year.ToString(CultureInfo.InvariantCulture)],
                })
            );
        }

        return new ComparedRows
        {
            Created = counts!.Created,
            Updated = counts!.Updated,
            Unchanged = counts!.Unchanged,
            Rejected = staged.Rejected,
            Duplicates = staged.Duplicates.Count,
            EnterprisesCreated = counts!.EnterprisesCreated,
            EnterprisesUpdated = counts!.EnterprisesUpdated,
            AdoptionsCreated = counts!.AdoptionsCreated,
            LeftOut = staged.LeftOut,
            Problems = problems,
            Changes = counts!.Updated + counts.EnterprisesUpdated > 0 ? await SampleAsync() : [],
        };
    }

    /// <inheritdoc />
    public async Task WriteAsync(int batchId, Actor actor, DateTime now, CancellationToken ct)
    {
        await inserts!.RunAsync(batchId, context.Settings.Illustrative, actor.Name, now);
        if (counts!.EnterprisesUpdated > 0)
        {
            await updates!.ApplyAsync(ChangedEntity.Enterprise, batchId, actor, now);
        }

        if (counts!.Updated > 0)
        {
            await updates!.ApplyAsync(ChangedEntity.YearFigures, batchId, actor, now);
        }

        await inserts.RaiseLatestYearAsync();
        if (staged!.AnyWeak || counts!.Updated + counts.EnterprisesUpdated > 0)
        {
            await updates!.ResizeAsync(batchId);
        }

        await context.Connection.ExecuteAsync(
            """
            UPDATE import_batches SET
              first_enterprise_id = (SELECT min(id) FROM enterprises WHERE batch_id = @p0 AND id > @p1),
              last_enterprise_id = (SELECT max(id) FROM enterprises WHERE batch_id = @p0 AND id > @p1),
              first_figures_id = (SELECT min(id) FROM year_figures WHERE batch_id = @p0 AND id > @p2),
              last_figures_id = (SELECT max(id) FROM year_figures WHERE batch_id = @p0 AND id > @p2)
            WHERE id = @p0
            """,
            ct,
            batchId,
            plan!.LastEnterpriseBefore,
            plan.LastFiguresBefore
        );
        await YearVersions.RaiseAsync(context.Connection, staged.Years, ct);
    }

    private async Task<List<ValueChange>> SampleAsync()
    {
        var sample = new List<ValueChange>();
        foreach (var entity in (ChangedEntity[])[ChangedEntity.YearFigures, ChangedEntity.Enterprise])
        {
            foreach (var record in await updates!.ReadAsync(entity, 0, 100))
            {
                sample.AddRange(
                    record
                        .Values.Where(v => !EnterpriseFields.Derived.Contains(v.Column))
                        .Select(v => new ValueChange
                        {
                            Row = record.Row,
                            TaxCode = record.TaxCode,
                            Year = record.Year,
                            Column = v.Column,
                            Before = Convert.ToString(v.Before, CultureInfo.InvariantCulture),
                            After = Convert.ToString(v.After, CultureInfo.InvariantCulture),
                        })
                );
            }
        }

        return sample.OrderBy(c => c.Row).Take(200).ToList();
    }
}
