namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>Which records of a kind an actor reaches, and how much of each.</summary>
public enum RecordScope
{
    /// <summary>None.</summary>
    None,

    /// <summary>People who consented, and only the fields that they consented to.</summary>
    Consented,

    /// <summary>Those of the actor's own enterprise, whole.</summary>
    OwnEnterprise,

    /// <summary>The actor's own profile whole, the others as consented.</summary>
    OwnProfile,

    /// <summary>All, whole.</summary>
    All,
}
