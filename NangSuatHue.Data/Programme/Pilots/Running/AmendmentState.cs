namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>Where a request to change an approved project stands.</summary>
public enum AmendmentState
{
    /// <summary>It waits for the department.</summary>
    Open,

    /// <summary>The proposal was changed as asked.</summary>
    Granted,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>The project ended, or runs no longer, before anybody decided.</summary>
    Closed,
}
