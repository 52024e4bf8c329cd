namespace NangSuatHue.Data.Exchange.Batches;

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
