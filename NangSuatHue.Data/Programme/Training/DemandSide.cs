namespace NangSuatHue.Data.Programme.Training;

/// <summary>On which side of a demand somebody stands.</summary>
public enum DemandSide
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The enterprise that stated it.</summary>
    Enterprise,

    /// <summary>Sở Khoa học và Công nghệ.</summary>
    Department,
}
