using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>
/// Exactly what a list shows, as a file that the kind's import reads back without a change: the headers are the fields' own labels, money in million
/// đồng.
/// </summary>
public sealed class ExportRecords(DbGate gate)
{
    /// <summary>Writes to the stream and gives the number of records.</summary>
    public async Task<Outcome<Exported>> RunAsync(
        Actor actor,
        RecordKind kind,
        RecordFilter filter,
        ExportFormat format,
        Stream output,
        CancellationToken ct = default
    )
    {
        if (!RecordRights.MayExport(actor, kind))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        var query = new RecordQuery(kind, actor).And(filter);
        var headers = kind.Fields.Select(f => f.Type == FieldType.Money ? f.LabelVi + " (triệu đồng)" : f.LabelVi).ToList();
        var rows = 0;
        var invented = false;
        if (format == ExportFormat.Csv)
        {
            using var writer = new SheetWriter(output, ';');
            writer.Row(headers);
            await foreach (var record in query.ReadAsync(connection, "ORDER BY " + query.Order(filter), ct))
            {
                writer.Row(kind.Fields.Select(f => Written(f, record.Values.GetValueOrDefault(f.Name), lookups)));
                invented |= record.Illustrative;
                rows++;
            }

            return new Exported(rows, invented);
        }

        rows = await BookWriter.WriteAsync(
            kind.Many.Vi,
            kind.Fields.Select(BookColumn.Of).ToList(),
            RowsAsync(),
            output,
            () => invented ? Exported.Mark : null,
            ct
        );
        return new Exported(rows, invented);

        async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
        {
            await foreach (var record in query.ReadAsync(connection, "ORDER BY " + query.Order(filter), ct))
            {
                invented |= record.Illustrative;
                yield return kind.Fields.Select(f => Written(f, record.Values.GetValueOrDefault(f.Name), lookups)).ToList();
            }
        }
    }

    /// <summary>A value as files carry it: numbers and days stay what they are, everything else is text.</summary>
    internal static object? Written(Field field, object? value, Lookups lookups) =>
        (field.Type, value) switch
        {
            (_, null) => null,
            (FieldType.Money, long money) => (double)money / 1_000_000,
            (FieldType.Quantity, double number) => number,
            (FieldType.Choice, long choice) => field.Options.FirstOrDefault(o => o.Value == choice)?.Vi,
            (FieldType.Choices, string codes) => string.Join(
                "; ",
                codes.Split("; ").Select(c => field.Options.FirstOrDefault(o => o.Code == c)?.Vi ?? c)
            ),
            (_, string text) when lookups.Of(field.Type) is { } lookup => lookup.Show(field, text),
            (FieldType.Date, DateOnly day) => day,
            (FieldType.Year or FieldType.Whole, long whole) => whole,
            var (_, other) => RecordSql.Shown(other),
        };
}
