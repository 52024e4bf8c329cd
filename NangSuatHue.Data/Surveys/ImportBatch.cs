using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Surveys;

/// <summary>How far an import has come.</summary>
public enum BatchStatus
{
    /// <summary>The file is stored; nothing was checked yet.</summary>
    Uploaded = 0,

    /// <summary>Checked; nothing written.</summary>
    Previewed = 1,

    /// <summary>Waits for its turn to be written.</summary>
    Queued = 2,

    /// <summary>Is being written, in one transaction.</summary>
    Running = 3,

    /// <summary>Written whole.</summary>
    Committed = 4,

    /// <summary>Not written; see the failure.</summary>
    Failed = 5,

    /// <summary>Written and taken back.</summary>
    Undone = 6,

    /// <summary>Given up by its owner before it was written.</summary>
    Cancelled = 7,

    /// <summary>The same file stood already: nothing to write.</summary>
    Unchanged = 8,
}

/// <summary>One file on its way into the registry.</summary>
public sealed class ImportBatch : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The kind of record: <c>survey</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long FileSize { get; set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal. Also the name under which it is stored.</summary>
    public required string FileSha256 { get; set; }

    /// <summary>
    /// File, kind and settings of a committed batch that stands: unique, so that the same file is stored once. An undo releases it.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Where it is.</summary>
    public BatchStatus Status { get; set; }

    /// <summary>The settings a person chose, <see cref="ImportSettings"/> as JSON.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>The last report, <see cref="ImportReport"/> without its problems, as JSON.</summary>
    public string? Report { get; set; }

    /// <summary>Data records in the file.</summary>
    public int Rows { get; set; }

    /// <summary>Yearly records made.</summary>
    public int Created { get; set; }

    /// <summary>Yearly records changed.</summary>
    public int Updated { get; set; }

    /// <summary>Yearly records that stood already.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows left out because of a mistake.</summary>
    public int Rejected { get; set; }

    /// <summary>Rows that repeat another of the file.</summary>
    public int Duplicates { get; set; }

    /// <summary>Rows with a warning.</summary>
    public int Warnings { get; set; }

    /// <summary>Ids of yearly records inserted: the first of the range.</summary>
    public int? FirstFiguresId { get; set; }

    /// <summary>The last of the range.</summary>
    public int? LastFiguresId { get; set; }

    /// <summary>Ids of enterprises inserted: the first of the range.</summary>
    public int? FirstEnterpriseId { get; set; }

    /// <summary>The last of the range.</summary>
    public int? LastEnterpriseId { get; set; }

    /// <summary>Whether the records are invented for illustration.</summary>
    public bool Illustrative { get; set; }

    /// <summary>How often writing was begun; a batch that keeps failing is given up after three.</summary>
    public int Attempts { get; set; }

    /// <summary>A code and detail of what went wrong.</summary>
    public string? Failure { get; set; }

    /// <summary>Account that owns the batch, null for the command line.</summary>
    public int? OwnerId { get; set; }

    /// <summary>Who uploaded it.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime? CommittedAt { get; set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>What the undo kept because it was edited since, as JSON.</summary>
    public string? UndoReport { get; set; }

    /// <summary>When the source file was deleted, UTC: its time was over, or a person in it had the own data erased. Null while it is kept.</summary>
    public DateTime? FileRemovedAt { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}

/// <summary>One problem of a batch's row, as its last check found it.</summary>
public sealed class ImportProblem
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The record's number in the file, the header record being 1.</summary>
    public int Row { get; set; }

    /// <summary>The column's header as the file writes it; empty for the row as a whole.</summary>
    public required string Column { get; set; }

    /// <summary>The value as the file has it, at most 200 characters.</summary>
    public required string Value { get; set; }

    /// <summary>Code of the problem.</summary>
    public required string Code { get; set; }

    /// <summary>Severity.</summary>
    public Severity Severity { get; set; }

    /// <summary>Arguments of the sentence, as a JSON array.</summary>
    public string Args { get; set; } = "[]";

    /// <summary>A value offered as a repair.</summary>
    public string? Repair { get; set; }
}

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>The row goes in; have a look.</summary>
    Warning = 0,

    /// <summary>The row repeats another and is left out.</summary>
    Duplicate = 1,

    /// <summary>The row is rejected.</summary>
    Error = 2,
}

/// <summary>What people chose for files with the same header, so that the next file of that shape needs no work.</summary>
public sealed class MappingMemory
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The kind of record.</summary>
    public required string Kind { get; set; }

    /// <summary>Hash of the folded headers in order.</summary>
    public required string Shape { get; set; }

    /// <summary>Field by header position, as JSON.</summary>
    public required string Mapping { get; set; }

    /// <summary>When it was last used, UTC.</summary>
    public DateTime UsedAt { get; set; }
}
