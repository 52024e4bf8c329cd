namespace NangSuatHue.Data.Registry.Figures;

/// <summary>On which side of an enterprise's figures somebody stands.</summary>
public enum FiguresSide
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The enterprise whose figures they are.</summary>
    Enterprise,

    /// <summary>Sở Khoa học và Công nghệ.</summary>
    Department,
}
