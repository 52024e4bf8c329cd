namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Where a request about personal data stands.</summary>
public enum DataRequestState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>What was asked is done.</summary>
    Granted,

    /// <summary>It was refused.</summary>
    Refused,
}
