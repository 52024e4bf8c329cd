namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>How the figure was checked.</summary>
public enum Verification
{
    /// <summary>Nobody has checked it against its source.</summary>
    Unverified = 0,

    /// <summary>Read in the source itself.</summary>
    Verified = 1,

    /// <summary>Computed from figures of the source.</summary>
    Derived = 2,
}
