using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

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

    /// <summary>The upload it came with beside others; null for a file that came alone.</summary>
    public int? UploadId { get; set; }

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
