namespace NangSuatHue.Data.Registry.Claims;

/// <summary>What somebody does to a claim.</summary>
public enum ClaimAct
{
    /// <summary>Confirm the address that it was made with, which sends it to the department.</summary>
    Confirm = 0,

    /// <summary>Make the person the enterprise's representative.</summary>
    Approve = 1,

    /// <summary>Refuse it.</summary>
    Refuse = 2,

    /// <summary>Take it back.</summary>
    Withdraw = 3,
}
