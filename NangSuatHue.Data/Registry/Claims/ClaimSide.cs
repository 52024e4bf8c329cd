namespace NangSuatHue.Data.Registry.Claims;

/// <summary>On which side of a claim somebody stands.</summary>
public enum ClaimSide
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The person who claims.</summary>
    Claimant,

    /// <summary>Sở Khoa học và Công nghệ.</summary>
    Department,
}
