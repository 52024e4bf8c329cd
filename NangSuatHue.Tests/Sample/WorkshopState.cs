namespace NangSuatHue.Tests.Sample;

/// <summary>How far a workshop is.</summary>
public enum WorkshopState
{
    /// <summary>The enterprise writes it.</summary>
    Draft = 0,

    /// <summary>It waits for an officer.</summary>
    Sent = 1,

    /// <summary>It took place.</summary>
    Held = 2,
}
