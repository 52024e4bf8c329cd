namespace NangSuatHue.Data.Audit;

/// <summary>The tables whose history is kept.</summary>
public enum ChangedEntity
{
    /// <summary><see cref="Enterprises.Enterprise"/>.</summary>
    Enterprise = 0,

    /// <summary><see cref="Enterprises.YearFigures"/>.</summary>
    YearFigures = 1,

    /// <summary><see cref="Adoptions.Adoption"/>.</summary>
    Adoption = 2,

    /// <summary><see cref="Experts.Expert"/>.</summary>
    Expert = 3,

    /// <summary><see cref="Specialists.SpecialistCertificate"/>.</summary>
    SpecialistCertificate = 4,

    /// <summary><see cref="Pilots.PilotProject"/>.</summary>
    PilotProject = 5,

    /// <summary><see cref="CitySeries.CityObservation"/>.</summary>
    CityObservation = 6,

    /// <summary><see cref="Quality.FindingVerdict"/>; the record is the yearly figures that it judges.</summary>
    Verdict = 10,

    /// <summary><see cref="CitySeries.CollectedIndicator"/>.</summary>
    CollectedIndicator = 11,

    /// <summary><see cref="Access.AppUser"/>: what was done to an account by somebody else. The enterprise is 0.</summary>
    Account = 20,
}

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
}

/// <summary>
/// One change of one record: the values before and after as JSON objects by column. An import's updates are written here too and are
/// what its undo reads; an import's inserts are known by the batch on the record itself.
/// </summary>
public sealed class Change
{
    /// <summary>Identity, in order of time.</summary>
    public long Id { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>The import that made the change.</summary>
    public int? BatchId { get; set; }

    /// <summary>The row of the import's file.</summary>
    public int? BatchRow { get; set; }

    /// <summary>The table.</summary>
    public ChangedEntity Entity { get; set; }

    /// <summary>The record.</summary>
    public int EntityId { get; set; }

    /// <summary>The enterprise the record belongs to.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The year, for figures.</summary>
    public int? Year { get; set; }

    /// <summary>What was done.</summary>
    public ChangeAction Action { get; set; }

    /// <summary>Values before, by column.</summary>
    public string? Before { get; set; }

    /// <summary>Values after, by column.</summary>
    public string? After { get; set; }

    /// <summary>The reason a person gave.</summary>
    public string? Reason { get; set; }
}
