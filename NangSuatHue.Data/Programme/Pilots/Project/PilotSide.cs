namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>On which side of a project somebody stands.</summary>
public enum PilotSide
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The enterprise whose project it is.</summary>
    Enterprise,

    /// <summary>Sở Khoa học và Công nghệ.</summary>
    Department,
}
