using System.Data.Common;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>
/// Imports a roster of any kind by the rules of the survey: sound rows are read first, then, in one transaction, compared with what is stored by the
/// natural key and written with their before-images, or nothing at all. A blank keeps what is stored; the first of two rows with one key stands.
/// </summary>
internal sealed class RecordImport(RecordKind kind, ImportContext context) : IImport
{
    /// <summary>Imports described records of every kind, and takes them back.</summary>
    public static readonly Importer Importer = new(
        kind => kind is RecordKind,
        context => new RecordImport((RecordKind)context.Kind, context),
        (b, ct) => new RecordImportUndo(b.Connection, (RecordKind)b.Kind, b.Actor, b.BatchId, b.Now, ct).RunAsync()
    );

    private const int Chunk = 500;
    private readonly SheetReader sheet = context.Sheet;
    private readonly List<MappedColumn> columns = context.Columns;
    private readonly DbConnection connection = context.Connection;
    private readonly List<RecordImportRow> rows = [];
    private readonly List<int> leftOut = [];
    private List<RowProblem> problems = [];
    private int rejected,
        duplicates;

    /// <summary>What the cells showed.</summary>
    public ColumnEvidence Evidence { get; } = new(kind, context.Columns, context.Settings);

    /// <inheritdoc />
    public void Look(CancellationToken ct)
    {
        var lines = new TableLines(kind, sheet, columns);
        sheet.Rewind();
        while (sheet.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (!lines.IsLeftOut())
            {
                Evidence.Look(sheet);
            }
        }

        Evidence.Decide();
    }

    /// <inheritdoc />
    public async Task<bool> ReadAsync(IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        Look(ct);
        if (Evidence.Undecided.Count > 0)
        {
            return false;
        }

        var check = await kind.Rules.CheckAsync(connection, context.Today, ct);
        var reader = new RecordRowReader(kind, sheet, columns, context.Settings, context.Lookups, Evidence, check, context.ThisYear);
        problems = reader.Problems;
        sheet.Rewind();
        while (sheet.Next())
        {
            switch (reader.Read())
            {
                case RowOutcome.Accepted:
                    rows.Add(new RecordImportRow(sheet.Row, reader.Cells.ToArray()));
                    break;
                case RowOutcome.LeftOut:
                    leftOut.Add(sheet.Row);
                    break;
                default:
                    rejected++;
                    break;
            }

            if ((sheet.Row & 1023) == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Report(new("read", sheet.Position, sheet.Length));
            }
        }

        return true;
    }

    /// <inheritdoc />
    public async Task<ComparedRows> CompareAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        return new ComparedRows
        {
            Created = rows.Count(r => r.Stored is null),
            Updated = rows.Count(r => r.Changes.Count > 0),
            Unchanged = rows.Count(r => r.Stored is not null && r.Changes.Count == 0),
            Rejected = rejected,
            Duplicates = duplicates,
            LeftOut = leftOut,
            Problems = problems,
            Changes = Sample(),
        };
    }

    /// <summary>Finds what each row is: new, changed or the same. Inside the transaction that writes.</summary>
    private async Task FindAsync(CancellationToken ct)
    {
        var enterprises = await EnterprisesAsync(ct);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var enterprise = kind.EnterpriseField is { } field ? kind.IndexOf(field.Name) : -1;
        foreach (var row in rows)
        {
            if (enterprise >= 0 && row.Cells[enterprise] is { HasValue: true } code && !enterprises.ContainsKey(code.TextValue!))
            {
                Refuse(row, enterprise, code.TextValue!, "enterprise_unknown", ProblemSeverity.Error);
                rejected++;
                continue;
            }

            row.Values = RecordSql.FromCells(kind, row.Cells, c => enterprises[c], context.Lookups);
            foreach (var part in kind.Key.Where(c => !row.Values.ContainsKey(c)))
            {
                row.Values[part] = kind.Fields.FirstOrDefault(f => f.Column == part) is { } blank ? RecordSql.Blank(blank) : null;
            }

            kind.Rules.Complete(row.Values, context.Today);
            row.Key = RecordSql.KeyOf(kind, row.Values);
            if (!taken.TryAdd(row.Key, row.Row))
            {
                Refuse(
                    row,
                    -1,
                    "",
                    "roster_duplicate",
                    ProblemSeverity.Duplicate,
                    taken[row.Key].ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
                duplicates++;
            }
        }

        rows.RemoveAll(r => r.IsRefused);
        await CompareRowsAsync(ct);
        await HoldAsync(ct);
    }

    /// <summary>Gives each row the record that it says again, and what it changes of it.</summary>
    private async Task CompareRowsAsync(CancellationToken ct)
    {
        var wanted = rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var stored = new Dictionary<string, StoredRecord>(StringComparer.Ordinal);
        foreach (var first in rows.Select(r => r.Values[kind.Key[0]]).Distinct().Chunk(Chunk))
        {
            foreach (var record in await RecordSql.ReadAsync(connection, kind, $"t.{kind.Key[0]} IN ({Parameters(first.Length)})", ct, first))
            {
                if (RecordSql.KeyOf(kind, record.Values) is var key && wanted.Contains(key))
                {
                    stored[key] = record;
                }
            }
        }

        foreach (var row in rows)
        {
            if (stored.TryGetValue(row.Key, out var found))
            {
                row.Stored = found;
                row.Changes.AddRange(
                    row.Values.Where(v => !RecordSql.Same(v.Value, found.Values[v.Key])).Select(v => (v.Key, found.Values[v.Key], v.Value))
                );
            }
        }
    }

    /// <summary>A record that lives by its steps here is not changed by a file.</summary>
    private async Task HoldAsync(CancellationToken ct)
    {
        var held = await kind.Rules.HeldAsync(connection, rows.Where(r => r.Changes.Count > 0).Select(r => r.Stored!.Id), ct);
        foreach (var row in rows.Where(r => r.Changes.Count > 0 && held.Contains(r.Stored!.Id)))
        {
            Refuse(
                row,
                -1,
                "",
                kind.Rules.HeldCode,
                ProblemSeverity.Error,
                row.Stored!.Values.GetValueOrDefault("code") as string ?? RecordSql.TitleOf(kind, row.Stored.Values)
            );
            rejected++;
        }

        rows.RemoveAll(r => r.IsRefused);
    }

    /// <inheritdoc />
    public async Task WriteAsync(int batchId, Actor actor, DateTime now, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            var stamp = new RecordStamp(actor.Name, now, context.Settings.Illustrative, batchId, row.Row);
            if (row.Stored is null)
            {
                await RecordSql.InsertAsync(connection, kind, row.Values, stamp, ct);
            }
            else if (row.Changes.Count > 0)
            {
                await RecordSql.UpdateAsync(connection, kind, row.Stored, row.Changes.Select(c => (c.Column, c.After)).ToList(), stamp, ct);
                await ChangeLog.AddAsync(
                    connection,
                    ct,
                    now,
                    actor,
                    batchId,
                    row.Row,
                    kind.Entity,
                    row.Stored.Id,
                    OwnerOf(row.Stored.Values),
                    null,
                    ChangeAction.Updated,
                    row.Changes
                );
            }
        }

        await RecordSql.TouchYearsAsync(
            connection,
            kind,
            rows.Where(r => r.Stored is null || r.Changes.Count > 0).Select(r => r.Values.GetValueOrDefault("year") ?? r.Stored?.Values["year"]),
            ct
        );
    }

    /// <summary>The first values that differ, for the preview.</summary>
    private List<ValueChange> Sample() =>
        rows.SelectMany(r =>
                r.Changes.Where(c => !kind.Derived.Contains(c.Column))
                    .Select(c => new ValueChange
                    {
                        Row = r.Row,
                        TaxCode = RecordSql.TitleOf(kind, r.Stored!.Values),
                        Column = c.Column,
                        Before = RecordSql.Shown(c.Before),
                        After = RecordSql.Shown(c.After),
                    })
            )
            .Take(200)
            .ToList();

    /// <summary>The enterprise that a record's history belongs to; 0 for none.</summary>
    public static int OwnerOf(IReadOnlyDictionary<string, object?> values) => values.GetValueOrDefault("enterprise_id") is long id ? (int)id : 0;

    private static string Parameters(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => "@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private void Refuse(RecordImportRow row, int field, string value, string code, ProblemSeverity severity, params string[] args)
    {
        row.IsRefused = true;
        var position = field < 0 ? -1 : columns.First(c => c.Field == field).Position;
        problems.Add(
            new RowProblem
            {
                Row = row.Row,
                Column = position < 0 ? "" : sheet.Layout.Headers[position],
                Value = value,
                Code = code,
                Severity = severity,
                Args = args,
            }
        );
    }

    private async Task<Dictionary<string, long>> EnterprisesAsync(CancellationToken ct)
    {
        var result = new Dictionary<string, long>(StringComparer.Ordinal);
        if (kind.EnterpriseField is not { } field || kind.Owner is not { } owner)
        {
            return result;
        }

        var index = kind.IndexOf(field.Name);
        foreach (var part in rows.Select(r => r.Cells[index].TextValue).OfType<string>().Distinct().Chunk(Chunk))
        {
            await foreach (
                var r in connection.QueryAsync<(string Code, int Id)>(
                    $"SELECT {owner.Code}, id FROM {owner.Table} WHERE {owner.Code} IN ({Parameters(part.Length)})",
                    ct,
                    [.. part]
                )
            )
            {
                result[r.Code] = r.Id;
            }
        }

        return result;
    }
}
