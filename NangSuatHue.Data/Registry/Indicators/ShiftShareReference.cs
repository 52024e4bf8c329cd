namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>What a unit's level is measured against where employment moves, enters or leaves.</summary>
public enum ShiftShareReference
{
    /// <summary>Zero: the textbook formula. For units that are all present in both periods.</summary>
    Zero,

    /// <summary>
    /// The average of the first period: an entrant counts for what it is above or below it (Foster, Haltiwanger, Krizan 2001). Totals of within,
    /// static and dynamic are the same where nothing enters or leaves.
    /// </summary>
    FirstAverage,
}
