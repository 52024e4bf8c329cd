namespace NangSuatHue.Data.Registry.Claims;

/// <summary>How far a claim has come.</summary>
public enum ClaimStatus
{
    /// <summary>The e-mail address is not confirmed yet.</summary>
    Unconfirmed = 0,

    /// <summary>Waits for an officer.</summary>
    Pending = 1,

    /// <summary>Approved: the account speaks for the enterprise.</summary>
    Approved = 2,

    /// <summary>Refused, with a reason.</summary>
    Refused = 3,

    /// <summary>Withdrawn by the person.</summary>
    Withdrawn = 4,
}
