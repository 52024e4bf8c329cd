namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The level of a science and technology task (nhiệm vụ khoa học và công nghệ).</summary>
public enum TaskLevel
{
    /// <summary>Not one, or not known.</summary>
    None = 0,

    /// <summary>National.</summary>
    National = 1,

    /// <summary>City.</summary>
    City = 2,

    /// <summary>Grassroots (cơ sở).</summary>
    Grassroots = 3,

    /// <summary>School.</summary>
    School = 4,
}
