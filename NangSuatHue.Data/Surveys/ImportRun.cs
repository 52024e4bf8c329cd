using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using NangSuatHue.Data.Audit;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Surveys;

/// <summary>What is to be imported.</summary>
public sealed record ImportRequest
{
    /// <summary>The kind of record.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The file to read.</summary>
    public required string Path { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>What a person decided.</summary>
    public required ImportSettings Settings { get; init; }

    /// <summary>Whether to write. Everything else is the same code.</summary>
    public required bool Commit { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The batch that was uploaded before; null makes one at commit.</summary>
    public int? BatchId { get; init; }
}

/// <summary>How far a run is.</summary>
public readonly record struct ImportProgress(string Phase, long Done, long Total);

/// <summary>
/// The one road from a file to the registry, for preview and commit alike: decode and detect, map, look once over the cells, stage the sound rows,
/// compare in sets, and, at commit, write everything in one transaction or nothing. Rows are staged before the transaction begins, so the write
/// lock is held for the comparison and the writing only.
/// </summary>
internal sealed class ImportRun(DbGate gate, TimeProvider clock)
{
    private const int BatchSize = 512;

    public async Task<ImportReport> ExecuteAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        using var importLock = request.Commit ? await ImportLock.AcquireAsync(gate.DataDirectory, TimeSpan.FromMinutes(30), ct) : null;
        if (request.Commit && importLock is null)
        {
            return Failure(ImportStatus.Failed, "busy");
        }

        try
        {
            // The file is copied and hashed while it is looked over.
            var keeping = request.Commit ? Task.Run(() => StoredFile.KeepAsync(request.Path, gate.FilesDirectory, ct), ct) : null;
            await using var connection = await gate.OpenAsync(ct);
            var reference = await ReferenceIndex.LoadAsync(connection, ct);
            using var sheet = SheetReader.Open(request.Path, request.Settings.Encoding, gate.TemporaryDirectory, ColumnMap.KnownHeader(request.Kind, request.Settings));
            var memory = await MappingMemories.RecallAsync(connection, request.Kind.Name, ColumnMap.Shape(sheet.Layout.Headers), ct);
            var columns = ColumnMap.Map(request.Kind, sheet.Layout, request.Settings, memory);
            progress?.Report(new("read", 0, sheet.Length));
            var evidence = ColumnEvidence.Collect(sheet, request.Kind, columns, request.Settings, reference, ct);
            var stored = keeping is null ? null : await keeping;
            var head = Head(request, sheet, columns, evidence);
            if (head.Questions.Count > 0)
            {
                return head with { Status = ImportStatus.Question };
            }

            return await RunAsync(request, sheet, columns, evidence, reference, connection, head, stored, progress, ct);
        }
        catch (UnreadableFileException e)
        {
            return Failure(ImportStatus.Unreadable, e.Code, [.. e.Args]);
        }
    }

    private async Task<ImportReport> RunAsync(ImportRequest request, SheetReader sheet, List<MappedColumn> columns, ColumnEvidence evidence, ReferenceIndex reference,
        DbConnection connection, ImportReport head, StoredFile? stored, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var shape = new SurveyColumns(request.Kind, columns);
        var rows = new RowReader(request.Kind, sheet, columns, request.Settings, reference, evidence, clock.GetUtcNow().Year);
        var staged = await StageAsync(sheet, rows, shape, request.Kind, connection, evidence.Rows, progress, ct);
        await NameDuplicatesAsync(connection, request.Kind, shape, columns, rows, staged, ct);
        var problems = rows.Problems;
        problems.AddRange(head.Problems);
        problems.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : b.Severity.CompareTo(a.Severity));

        var plan = new SurveyPlan(connection, shape, ct);
        var writes = new SurveyWrites(connection, shape, reference, ct);
        await plan.PrepareAsync(staged.Sparse);
        var sqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
        progress?.Report(new("compare", 0, 0));
        await connection.ExecuteAsync(request.Commit && sqlite ? "BEGIN IMMEDIATE" : "BEGIN", ct);
        try
        {
            if (request.Commit && !sqlite)
            {
                await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(4390001)", ct);
            }

            var counts = await plan.CompareAsync(staged.AnyClear);
            var report = head with
            {
                Status = request.Commit ? ImportStatus.Committed : ImportStatus.DryRun,
                Rows = staged.Accepted + staged.Rejected + staged.Duplicates.Count,
                Created = counts.Created,
                Updated = counts.Updated,
                Unchanged = counts.Unchanged,
                Rejected = staged.Rejected,
                Duplicates = staged.Duplicates.Count,
                Warnings = problems.Count(p => p.Severity == Severity.Warning),
                EnterprisesCreated = counts.EnterprisesCreated,
                EnterprisesUpdated = counts.EnterprisesUpdated,
                AdoptionsCreated = counts.AdoptionsCreated,
                LeftOut = staged.LeftOut,
                Problems = problems,
                Changes = await SampleAsync(writes),
            };
            if (!request.Commit)
            {
                await connection.ExecuteAsync("ROLLBACK", ct);
                return report;
            }

            progress?.Report(new("write", 0, report.Created + report.Updated));
            report = await CommitAsync(request, report, counts, plan, writes, connection, stored!, columns, ct);
            progress?.Report(new("done", report.Rows, report.Rows));
            return report;
        }
        catch
        {
            await RollbackAsync(connection);
            throw;
        }
    }

    private async Task<ImportReport> CommitAsync(ImportRequest request, ImportReport report, PlanCounts counts, SurveyPlan plan, SurveyWrites writes, DbConnection connection,
        StoredFile stored, List<MappedColumn> columns, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = IdempotencyKey(request, stored.Sha256, columns);
        var standing = await connection.ScalarAsync<int?>("SELECT id FROM import_batches WHERE idempotency_key = @p0", ct, key);
        if (standing is { } same && counts is { Created: 0, Updated: 0, EnterprisesCreated: 0, EnterprisesUpdated: 0, AdoptionsCreated: 0 })
        {
            report = report with { Status = ImportStatus.Unchanged, BatchId = same };
            if (request.BatchId is { } uploaded && uploaded != same)
            {
                await SaveBatchAsync(connection, request, report with { BatchId = uploaded }, stored, null, now, ct);
                report = report with { BatchId = uploaded };
            }

            await connection.ExecuteAsync("COMMIT", ct);
            return report;
        }

        await connection.ExecuteAsync("UPDATE import_batches SET idempotency_key = NULL WHERE idempotency_key = @p0", ct, key);
        var batchId = await SaveBatchAsync(connection, request, report, stored, key, now, ct);
        report = report with { BatchId = batchId };
        await plan.InsertAsync(batchId, request.Settings.Illustrative, request.Actor.Name, now);
        if (counts.EnterprisesUpdated > 0)
        {
            await writes.ApplyAsync(ChangedEntity.Enterprise, batchId, request.Actor.Name, now);
        }

        if (counts.Updated > 0)
        {
            await writes.ApplyAsync(ChangedEntity.YearFigures, batchId, request.Actor.Name, now);
        }

        await plan.RaiseLatestYearAsync();
        await writes.ResizeAsync(batchId);
        await connection.ExecuteAsync("""
            UPDATE import_batches SET
              first_enterprise_id = (SELECT min(id) FROM enterprises WHERE batch_id = @p0 AND id > @p1), last_enterprise_id = (SELECT max(id) FROM enterprises WHERE batch_id = @p0 AND id > @p1),
              first_figures_id = (SELECT min(id) FROM year_figures WHERE batch_id = @p0 AND id > @p2), last_figures_id = (SELECT max(id) FROM year_figures WHERE batch_id = @p0 AND id > @p2)
            WHERE id = @p0
            """, ct, batchId, plan.LastEnterpriseBefore, plan.LastFiguresBefore);
        await ProblemStore.SaveAsync(connection, batchId, report.Problems, ct);
        await MappingMemories.RememberAsync(connection, request.Kind.Name, ColumnMap.Shape(columns.Select(c => c.Header)), columns, request.Kind, now, ct);
        await connection.ExecuteAsync("COMMIT", ct);
        return report;
    }

    private static async Task<int> SaveBatchAsync(DbConnection connection, ImportRequest request, ImportReport report, StoredFile stored, string? key, DateTime now, CancellationToken ct)
    {
        var status = report.Status == ImportStatus.Unchanged ? BatchStatus.Unchanged : BatchStatus.Committed;
        var json = JsonSerializer.Serialize(report with { Problems = [], BatchId = null }, ImportSettings.Json);
        var settings = JsonSerializer.Serialize(request.Settings, ImportSettings.Json);
        if (request.BatchId is { } id)
        {
            await connection.ExecuteAsync("""
                UPDATE import_batches SET status = @p1, idempotency_key = @p2, report = @p3, rows = @p4, created = @p5, updated = @p6, unchanged = @p7, rejected = @p8, duplicates = @p9,
                  warnings = @p10, committed_at = @p11, version = version + 1, failure = NULL WHERE id = @p0
                """, ct, id, (int)status, key, json, report.Rows, report.Created, report.Updated, report.Unchanged, report.Rejected, report.Duplicates, report.Warnings, now);
            return id;
        }

        return await connection.ScalarAsync<int>("""
            INSERT INTO import_batches (kind, file_name, file_size, file_sha256, idempotency_key, status, settings, report, rows, created, updated, unchanged, rejected, duplicates, warnings,
              illustrative, attempts, owner_id, created_by, created_at, committed_at, version)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, 1, @p16, @p17, @p18, @p18, 1) RETURNING id
            """, ct, request.Kind.Name, request.FileName, stored.Size, stored.Sha256, key, (int)status, settings, json, report.Rows, report.Created, report.Updated, report.Unchanged,
            report.Rejected, report.Duplicates, report.Warnings, request.Settings.Illustrative, request.Actor.UserId, request.Actor.Name, now);
    }

    private static async Task<List<ValueChange>> SampleAsync(SurveyWrites writes)
    {
        var sample = new List<ValueChange>();
        foreach (var entity in (ChangedEntity[])[ChangedEntity.YearFigures, ChangedEntity.Enterprise])
        {
            foreach (var record in await writes.ReadAsync(entity, 0, 100))
            {
                sample.AddRange(record.Values.Where(v => !SurveyColumns.Derived.Contains(v.Column)).Select(v => new ValueChange
                {
                    Row = record.Row, TaxCode = record.TaxCode, Year = record.Year, Column = v.Column,
                    Before = Convert.ToString(v.Before, CultureInfo.InvariantCulture), After = Convert.ToString(v.After, CultureInfo.InvariantCulture),
                }));
            }
        }

        return sample.OrderBy(c => c.Row).Take(200).ToList();
    }

    private static ImportReport Head(ImportRequest request, SheetReader sheet, List<MappedColumn> columns, ColumnEvidence evidence)
    {
        var kind = request.Kind;
        var questions = new List<ImportQuestion>();
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            var field = kind.Fields[i];
            if (field.Required && columns.All(c => c.Field != i) && !(field.Type == FieldType.Year && request.Settings.Year is not null))
            {
                var code = field.Type == FieldType.Year ? "year_missing" : "column_missing";
                questions.Add(new ImportQuestion
                {
                    Kind = "column", Column = field.Name, Options = sheet.Layout.Headers,
                    Message = ImportTexts.Vi(code, field.LabelVi, field.LabelEn), MessageEn = ImportTexts.En(code, field.LabelVi, field.LabelEn),
                });
            }
        }

        foreach (var p in evidence.Undecided)
        {
            var (header, example) = (columns[p].Header, evidence.Examples[p] ?? "");
            questions.Add(new ImportQuestion
            {
                Kind = "decimal", Column = header, Options = ["comma", "point"], Example = example,
                Message = ImportTexts.Vi("decimal", header, example), MessageEn = ImportTexts.En("decimal", header, example),
            });
        }

        var problems = new List<RowProblem>();
        foreach (var column in columns.Where(c => c.Field < 0 && c.Header.Length > 0 && c.Match != "map" && c.Match != "memory"))
        {
            var doubtful = column.Match.StartsWith("doubtful:", StringComparison.Ordinal);
            var field = doubtful ? kind.Fields[kind.IndexOf(column.Match[9..])] : null;
            if (doubtful || !RejectedFile.ReasonHeaders.Contains(column.Header))
            {
                problems.Add(new RowProblem
                {
                    Row = 1, Column = column.Header, Value = "", Severity = Severity.Warning,
                    Code = doubtful ? "column_doubtful" : "column_unmapped", Args = doubtful ? [field!.LabelVi, field.LabelEn] : [],
                });
            }
        }

        return new ImportReport
        {
            Status = ImportStatus.DryRun,
            BatchId = request.BatchId,
            Encoding = sheet.Layout.Encoding,
            Delimiter = sheet.Layout.Delimiter.ToString(),
            Rows = evidence.Rows,
            Titles = sheet.Layout.Titles,
            Questions = questions,
            Problems = problems,
            Columns = columns.Select(c => new ColumnReport
            {
                Header = c.Header,
                Field = c.Field < 0 ? null : kind.Fields[c.Field].Name,
                Match = c.Match.StartsWith("doubtful", StringComparison.Ordinal) ? "doubtful" : c.Match,
                Unit = c.UnitSource is null ? null : ImportSettings.UnitName(c.Power),
                UnitSource = c.UnitSource,
                Decimal = evidence.SignSources[c.Position] is null ? null : evidence.Signs[c.Position] == DecimalSign.Comma ? "comma" : "point",
                DecimalSource = evidence.SignSources[c.Position],
                Samples = evidence.Samples[c.Position],
            }).ToList(),
        };
    }

    /// <summary>Names each repeat: equal to its first row, or different in which columns with which values.</summary>
    private static async Task NameDuplicatesAsync(DbConnection connection, ImportKind kind, SurveyColumns shape, List<MappedColumn> columns, RowReader rows, StageResult staged, CancellationToken ct)
    {
        foreach (var part in staged.Duplicates.Chunk(400))
        {
            var first = new Dictionary<int, object?[]>();
            var ids = string.Join(",", part.Select(d => d.First.ToString(CultureInfo.InvariantCulture)).Distinct());
            await foreach (var r in connection.QueryAsync($"SELECT * FROM temp_stage WHERE row IN ({ids})", ct))
            {
                var values = new object[r.FieldCount];
                r.GetValues(values);
                first[Convert.ToInt32(values[0], CultureInfo.InvariantCulture)] = values;
            }

            foreach (var duplicate in part)
            {
                var differences = new List<string>();
                for (var i = FixedColumns; i < shape.Stage.Count; i++)
                {
                    var name = shape.Stage[i].Name;
                    var (a, b) = (first[duplicate.First][i], duplicate.Cells[i].Boxed);
                    if (!SurveyColumns.Derived.Contains(name) && Shown(a) != Shown(b))
                    {
                        var column = columns.First(c => c.Field >= 0 && kind.Fields[c.Field].Column == name);
                        differences.Add($"{column.Header}: {Scaled(a, column.Power)} ≠ {Scaled(b, column.Power)}");
                    }
                }

                var row = duplicate.First.ToString(CultureInfo.InvariantCulture);
                rows.Problems.Add(new RowProblem
                {
                    Row = duplicate.Row, Column = columns.First(c => c.Field == SurveyKind.TaxCodeField).Header, Value = duplicate.Key, Severity = Severity.Duplicate,
                    Code = differences.Count == 0 ? "duplicate" : "duplicate_conflict",
                    Args = differences.Count == 0 ? [row] : [row, string.Join("; ", differences.Take(5))],
                });
            }
        }
    }

    private static string Shown(object? value) => value switch
    {
        null or DBNull => "",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Scaled(object? value, int power) => value is long money && power > 0
        ? (money / Math.Pow(10, power)).ToString("#,0.######", CultureInfo.GetCultureInfo("vi-VN"))
        : Shown(value) is { Length: > 0 } text ? text : "–";

    private const int FixedColumns = 7;

    private static async Task<StageResult> StageAsync(SheetReader sheet, RowReader rows, SurveyColumns shape, ImportKind kind, DbConnection connection, int total, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var width = shape.Stage.Count;
        var result = new StageResult();
        var enterprises = new Enterprises();
        var systems = new List<(int Row, int Ent, int Year, NamedSystem System)>();
        var full = Channel.CreateBounded<(Cell[] Cells, int Count)>(new BoundedChannelOptions(4) { SingleReader = true, SingleWriter = true });
        var free = Channel.CreateUnbounded<Cell[]>();
        for (var i = 0; i < 6; i++)
        {
            free.Writer.TryWrite(new Cell[BatchSize * width]);
        }

        var parents = shape.Stage.Select((c, i) => (c.Name, i)).Where(c => c.i >= FixedColumns && shape.Parent.Contains(c.Name)).ToArray();
        var (blank, filled) = (new bool[width], new bool[width]);

        using (var staging = await Staging.CreateAsync(connection, "stage", shape.Stage, ct))
        {
            var writer = Task.Run(async () =>
            {
                await foreach (var (cells, count) in full.Reader.ReadAllAsync(ct))
                {
                    for (var r = 0; r < count; r++)
                    {
                        staging.Write(cells.AsSpan(r * width, width));
                    }

                    free.Writer.TryWrite(cells);
                }
            }, ct);
            try
            {
                await ParseAsync();
                full.Writer.Complete();
            }
            catch (Exception e)
            {
                full.Writer.TryComplete(e);
                await writer.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                throw;
            }

            await writer;
            staging.Complete();
        }

        await WriteListsAsync(connection, enterprises, systems, ct);
        result.Sparse = parents.Where(p => blank[p.i] && filled[p.i]).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return result;

        async Task ParseAsync()
        {
            var cells = await free.Reader.ReadAsync(ct);
            var count = 0;
            sheet.Rewind();
            while (sheet.Next())
            {
                if ((sheet.Row & 4095) == 0)
                {
                    progress?.Report(new("read", result.Accepted + result.Rejected + result.Duplicates.Count, total));
                    ct.ThrowIfCancellationRequested();
                }

                switch (rows.Read())
                {
                    case RowOutcome.LeftOut:
                        result.LeftOut.Add(sheet.Row);
                        break;
                    case RowOutcome.Rejected:
                        result.Rejected++;
                        break;
                    case RowOutcome.Duplicate:
                        var copy = new Cell[width];
                        Fill(copy, -1);
                        result.Duplicates.Add(new(sheet.Row, rows.RepeatedRow, $"{rows.TaxCode} · {rows.Year.ToString(CultureInfo.InvariantCulture)}", copy));
                        break;
                    default:
                        result.Accepted++;
                        var ent = enterprises.Add(rows.TaxCode, rows.Year, sheet.Row, rows.Cells[SurveyKind.NameField].TextValue!, ShortName());
                        Fill(cells.AsSpan(count * width, width), ent);
                        foreach (var system in rows.Systems)
                        {
                            systems.Add((sheet.Row, ent, rows.Year, system));
                        }

                        if (++count == BatchSize)
                        {
                            while (!full.Writer.TryWrite((cells, count)))
                            {
                                if (!await full.Writer.WaitToWriteAsync(ct))
                                {
                                    return;
                                }
                            }

                            cells = await TakeAsync();
                            count = 0;
                        }

                        break;
                }
            }

            await full.Writer.WriteAsync((cells, count), ct);
        }

        async ValueTask<Cell[]> TakeAsync() => free.Reader.TryRead(out var cells) ? cells : await free.Reader.ReadAsync(ct);

        string? ShortName() => rows.Cells[SurveyKind.NameField + 2] is { HasValue: true } c ? c.TextValue : null;

        void Fill(Span<Cell> target, int ent)
        {
            long clear = 0;
            target[0] = Cell.Of((long)sheet.Row);
            target[1] = Cell.Of((long)ent);
            target[2] = Cell.Of((long)rows.Year);
            target[3] = Cell.Of((rows.Cells[SurveyKind.LegalFormField].HasValue ? 0L : 1L) | (rows.Cells[SurveyKind.VsicField].HasValue ? 0L : 2L));
            target[5] = Cell.Of((long)rows.Size.Class);
            target[6] = Cell.Of((long)rows.Size.Criterion);
            var at = FixedColumns;
            foreach (var f in shape.Fields)
            {
                ref var cell = ref rows.Cells[f];
                if (cell.Kind == CellKind.Clear)
                {
                    clear |= 1L << f;
                    result.AnyClear = true;
                }

                target[at++] = cell.Kind == CellKind.Clear ? default : cell;
                if (f == SurveyKind.VsicField)
                {
                    var has = cell.HasValue;
                    target[at++] = has ? Cell.Of((long)rows.Vsic.Edition) : default;
                    target[at++] = has ? Cell.Of(rows.Vsic.Division) : default;
                    target[at++] = has ? Cell.Of(rows.Vsic.Section) : default;
                }
            }

            target[4] = Cell.Of(clear);
            foreach (var (_, i) in parents)
            {
                _ = target[i].HasValue ? filled[i] = true : blank[i] = true;
            }
        }
    }

    private static async Task WriteListsAsync(DbConnection connection, Enterprises enterprises, List<(int Row, int Ent, int Year, NamedSystem System)> systems, CancellationToken ct)
    {
        StageColumn[] entColumns = [new("ent", StageType.Whole), new("tax_code", StageType.Text), new("row", StageType.Whole), new("search_key", StageType.Text), new("name_lower", StageType.Text), new("sort_key", StageType.Bytes)];
        using (var staging = await Staging.CreateAsync(connection, "ent", entColumns, ct))
        {
            var cells = new Cell[entColumns.Length];
            var keys = new (string Search, string Lower, byte[] Sort)[enterprises.List.Count];
            Parallel.For(0, keys.Length, i =>
            {
                var e = enterprises.List[i];
                keys[i] = (Enterprise.MakeSearchKey(e.Name, e.ShortName, e.TaxCode), e.Name.ToLowerInvariant(), VnSort.Key(e.Name));
            });
            for (var i = 0; i < keys.Length; i++)
            {
                var e = enterprises.List[i];
                cells[0] = Cell.Of((long)i);
                cells[1] = Cell.Of(e.TaxCode);
                cells[2] = Cell.Of((long)e.Row);
                cells[3] = Cell.Of(keys[i].Search);
                cells[4] = Cell.Of(keys[i].Lower);
                cells[5] = Cell.Of(keys[i].Sort);
                staging.Write(cells);
            }

            staging.Complete();
        }

        StageColumn[] sysColumns = [new("n", StageType.Whole), new("row", StageType.Whole), new("ent", StageType.Whole), new("year", StageType.Whole), new("item_id", StageType.Whole), new("label", StageType.Text), new("label_key", StageType.Text)];
        using (var staging = await Staging.CreateAsync(connection, "sys", sysColumns, ct))
        {
            var cells = new Cell[sysColumns.Length];
            for (var i = 0; i < systems.Count; i++)
            {
                var (row, ent, year, system) = systems[i];
                cells[0] = Cell.Of((long)i);
                cells[1] = Cell.Of((long)row);
                cells[2] = Cell.Of((long)ent);
                cells[3] = Cell.Of((long)year);
                cells[4] = system.ItemId is { } id ? Cell.Of((long)id) : default;
                cells[5] = Cell.Of(system.Label);
                cells[6] = Cell.Of(system.LabelKey);
                staging.Write(cells);
            }

            staging.Complete();
        }
    }

    private static string IdempotencyKey(ImportRequest request, string sha256, List<MappedColumn> columns)
    {
        var settings = JsonSerializer.Serialize(request.Settings, ImportSettings.Json);
        var mapping = string.Join('|', columns.Select(c => $"{c.Field}:{c.Power}"));
        return $"{request.Kind.Name}:{sha256}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings + mapping)))[..32]}";
    }

    private static async Task RollbackAsync(DbConnection connection)
    {
        try
        {
            await connection.ExecuteAsync("ROLLBACK", CancellationToken.None);
        }
        catch (DbException)
        {
            // The database had rolled back by itself; the first error is the one to tell.
        }
    }

    private static ImportReport Failure(ImportStatus status, string code, params string[] args) => new()
    {
        Status = status, Message = ImportTexts.Say(code, args, vi: true), MessageEn = ImportTexts.Say(code, args, vi: false),
    };

    private sealed class StageResult
    {
        public int Accepted, Rejected;
        public bool AnyClear;
        public List<Repeat> Duplicates { get; } = [];

        public List<int> LeftOut { get; } = [];

        public IReadOnlyCollection<string> Sparse { get; set; } = [];
    }

    private sealed record Repeat(int Row, int First, string Key, Cell[] Cells);

    /// <summary>The enterprises of the file in order of appearance, each with its latest row.</summary>
    private sealed class Enterprises
    {
        private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

        public List<(string TaxCode, int Year, int Row, string Name, string? ShortName)> List { get; } = [];

        public int Add(string taxCode, int year, int row, string name, string? shortName)
        {
            if (!index.TryGetValue(taxCode, out var ent))
            {
                index[taxCode] = ent = List.Count;
                List.Add((taxCode, year, row, name, shortName));
            }
            else if (year > List[ent].Year)
            {
                List[ent] = (taxCode, year, row, name, shortName);
            }

            return ent;
        }
    }
}
