namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>How the list is sorted.</summary>
public enum EnterpriseSort
{
    /// <summary>Best match first where something is searched, else by name.</summary>
    Default,

    /// <summary>By name, Vietnamese order.</summary>
    Name,

    /// <summary>By net revenue.</summary>
    Revenue,

    /// <summary>By employees.</summary>
    Employees,

    /// <summary>By labour productivity.</summary>
    Productivity,

    /// <summary>By the last change.</summary>
    Changed,
}
