namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>What was done.</summary>
public enum ChangeAction
{
    /// <summary>Created by hand.</summary>
    Created = 0,

    /// <summary>Changed.</summary>
    Updated = 1,

    /// <summary>Archived.</summary>
    Archived = 2,

    /// <summary>Restored from the archive.</summary>
    Restored = 3,

    /// <summary>An import's values were taken back.</summary>
    Undone = 4,

    /// <summary>Another record was merged into it.</summary>
    Merged = 5,

    /// <summary>A merge was taken back.</summary>
    Unmerged = 6,

    /// <summary>Another record was said to be of the same person.</summary>
    Joined = 7,

    /// <summary>That another record is of the same person was taken back.</summary>
    Parted = 8,

    /// <summary>A finding of data quality was accepted as it stands.</summary>
    FindingAccepted = 9,

    /// <summary>A finding was put aside to be corrected.</summary>
    FindingToCorrect = 10,

    /// <summary>The enterprise was asked about a finding.</summary>
    FindingAsked = 11,

    /// <summary>A verdict on a finding was taken back.</summary>
    VerdictUndone = 12,

    /// <summary>The enterprise said why a finding's figures are right.</summary>
    FindingExplained = 13,

    /// <summary>A person's values were erased from rows of the history; the row holds a digest of what was left.</summary>
    Erased = 14,
}
