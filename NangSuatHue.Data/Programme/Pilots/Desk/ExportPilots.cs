using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>
/// Exactly the projects that the list, board or timeline shows, as a file: the columns that an import of projects reads, then who is in charge, how long the
/// project is in its stage and what is late.
/// </summary>
public sealed class ExportPilots(DbGate gate, TimeProvider clock)
{
    private static readonly string[] AddedByTheDesk =
    [
        "Tên doanh nghiệp",
        "Cán bộ phụ trách",
        "Số ngày ở trạng thái",
        "Số mốc trễ",
        "Quá ngày kết thúc",
    ];

    private static IReadOnlyList<BookColumn> Columns =>
        [
            .. PilotKind.Kind.Fields.Select(BookColumn.Of),
            .. AddedByTheDesk.Select(h => BookColumn.Of(h, h.StartsWith("Số", StringComparison.Ordinal) ? FieldType.Whole : FieldType.Text)),
        ];

    /// <summary>Writes to the stream and gives the number of projects. Forbidden for who may see none.</summary>
    public async Task<Outcome<Exported>> RunAsync(Actor actor, PilotFilter filter, ExportFormat format, Stream output, CancellationToken ct = default)
    {
        var kind = PilotKind.Kind;
        if (!RecordRights.MayExport(actor, kind))
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await using var connection = await gate.OpenForPartsAsync(ct);
        var lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        var query = new PilotQuery(actor, filter, VietnamTime.Day(now), gate.Provider);
        var order = "ORDER BY " + PilotQuery.Order(filter, "t.id DESC");
        var states = (await query.ReadAsync(connection, order, now, ct)).ToDictionary(r => r.Id);
        var invented = false;
        var rows = RowsAsync();
        if (format == ExportFormat.Csv)
        {
            using var writer = new SheetWriter(output, ';');
            writer.Row(Columns.Select(c => c.Header));
            var written = 0;
            await foreach (var row in rows)
            {
                writer.Row(row);
                written++;
            }

            return new Exported(written, invented);
        }

        return new Exported(await BookWriter.WriteAsync(kind.Many.Vi, Columns, rows, output, () => invented ? Exported.Mark : null, ct), invented);

        async IAsyncEnumerable<object?[]> RowsAsync()
        {
            var sql =
                $"SELECT t.id, {PilotQuery.Entered} AS entered, t.illustrative, "
                + $"{string.Join(", ", kind.Fields.Select(f => f.Type == FieldType.Enterprise ? "e.tax_code" : "t." + f.Column))} {query.Source} {order}";
            await foreach (var r in connection.RowsAsync(sql, ct, query.Args))
            {
                if (states.GetValueOrDefault(r.GetInt32(0)) is { } state)
                {
                    invented |= r.GetBoolean(2);
                    yield return
                    [
                        .. kind.Fields.Select((f, i) => ExportRecords.Written(f, RecordSql.Value(r, i + 3, f.Type), lookups)),
                        state.Enterprise,
                        state.Officer?.Name,
                        (double)state.Days,
                        (double)state.Late,
                        state.PastEnd ? "Có" : null,
                    ];
                }
            }
        }
    }
}
