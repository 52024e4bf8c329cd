namespace NangSuatHue.Data.Programme.Training;

/// <summary>How far a demand has come.</summary>
public enum DemandStatus
{
    /// <summary>Stated.</summary>
    Open = 0,

    /// <summary>A course is planned.</summary>
    Planned = 1,

    /// <summary>Met.</summary>
    Met = 2,

    /// <summary>Withdrawn.</summary>
    Withdrawn = 3,
}
