using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>
/// Exactly what a filter shows, as a file that the survey import reads back without a change: the headers are the kind's own labels, money in million đồng.
/// Streams; nothing is held in memory.
/// </summary>
public sealed class ExportEnterprises(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Writes to the stream. Without a year in the filter and with <paramref name="allYears"/>, every year of each enterprise.</summary>
    public async Task<Outcome<Exported>> RunAsync(
        Actor actor,
        EnterpriseFilter filter,
        ExportFormat format,
        bool allYears,
        Stream output,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.ExportRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var communes = await db.Communes.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.FullName, ct);
        var query =
            allYears && filter.Year is null
                ? EnterpriseQuery
                    .Where(db, filter)
                    .Join(db.YearFigures.AsNoTracking(), x => x.E.Id, y => y.EnterpriseId, (x, y) => new EnterpriseYear { E = x.E, Y = y })
                    .OrderBy(x => x.E.Id)
                    .ThenBy(x => x.Y!.Year)
                : (IQueryable<EnterpriseYear>)EnterpriseQuery.Sorted(EnterpriseQuery.Where(db, filter), filter);
        var rows = 0;
        var invented = false;
        if (format == ExportFormat.Csv)
        {
            using var writer = new SheetWriter(output, ';');
            writer.Row(Columns.Select(c => c.Column.Header));
            await foreach (var row in query.AsAsyncEnumerable().WithCancellation(ct))
            {
                writer.Row(Columns.Select(c => c.Value(row, communes)));
                invented |= row.E.Illustrative;
                rows++;
            }

            return new Exported(rows, invented);
        }

        rows = await BookWriter.WriteAsync(
            "Doanh nghiệp",
            Columns.Select(c => c.Column).ToList(),
            SheetAsync(),
            output,
            () => invented ? Exported.Mark : null,
            ct
        );
        return new Exported(rows, invented);

        async IAsyncEnumerable<IReadOnlyList<object?>> SheetAsync()
        {
            await foreach (var row in query.AsAsyncEnumerable().WithCancellation(ct))
            {
                invented |= row.E.Illustrative;
                yield return Columns.Select(c => c.Value(row, communes)).ToList();
            }
        }
    }

    private static readonly IReadOnlyList<(BookColumn Column, Func<EnterpriseYear, Dictionary<string, string>, object?> Value)> Columns =
        EnterpriseFields.Survey.Fields.Select(Column).ToList();

    private static (BookColumn, Func<EnterpriseYear, Dictionary<string, string>, object?>) Column(Field field) =>
        (
            BookColumn.Of(field),
            (x, communes) =>
                (field.Type, Stored(x, field)) switch
                {
                    (FieldType.Money, long money) => Million(money),
                    (FieldType.Commune, string code) => communes.GetValueOrDefault(code, code),
                    (_, long choice) when field.Options.FirstOrDefault(o => o.Value == choice) is { } option => option.Vi,
                    var (_, other) => other,
                }
        );

    /// <summary>The value of the year where the year has it, else that of the enterprise. A code and its edition come from the same one.</summary>
    private static object? Stored(EnterpriseYear x, Field field) =>
        field.Name switch
        {
            "taxCode" => x.E.TaxCode,
            "year" => (long?)x.Y?.Year,
            "section" => x.Y?.Section ?? x.E.Section,
            "vsicEdition" when x.Y?.VsicCode is null => EnterpriseFacts.Get(x.E, field),
            _ when field.Target.HasFlag(FieldTarget.Record) && x.Y is not null && YearFacts.Get(x.Y, field) is { } own => own,
            _ => field.Target.HasFlag(FieldTarget.Parent) ? EnterpriseFacts.Get(x.E, field) : null,
        };

    private static double Million(long money) => (double)money / 1_000_000;
}
