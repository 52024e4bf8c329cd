namespace NangSuatHue.Tests.Sample;

/// <summary>On which side of a workshop somebody stands.</summary>
public enum WorkshopSide
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The enterprise.</summary>
    Enterprise,

    /// <summary>The department.</summary>
    Department,
}
