namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>How a run ended.</summary>
public enum ImportStatus
{
    /// <summary>Checked, nothing written.</summary>
    DryRun,

    /// <summary>Written whole.</summary>
    Committed,

    /// <summary>The same file stands already; nothing to write.</summary>
    Unchanged,

    /// <summary>A person must decide something first; nothing written.</summary>
    Question,

    /// <summary>The file cannot be read; nothing written.</summary>
    Unreadable,

    /// <summary>Something went wrong; nothing written.</summary>
    Failed,
}
