namespace NangSuatHue.Data.Foundation.Store;

/// <summary>What ails the database when it does not do as it is told although nothing is wrong with what it was told.</summary>
public enum DatabaseTrouble
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>No room left on its disk.</summary>
    Full,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>Another program holds it.</summary>
    Busy,

    /// <summary>It does not answer.</summary>
    Gone,

    /// <summary>Its file is damaged.</summary>
    Damaged,
}
