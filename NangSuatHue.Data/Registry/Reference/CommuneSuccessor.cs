namespace NangSuatHue.Data.Registry.Reference;

/// <summary>A commune, ward or town of before 1 July 2025, and the commune of today that took it over.</summary>
public sealed class CommuneSuccessor
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Its code then; null where none is known.</summary>
    public string? OldCode { get; set; }

    /// <summary><c>phường</c>, <c>xã</c> or <c>thị trấn</c>.</summary>
    public required string OldType { get; set; }

    /// <summary>Its name then, without the type.</summary>
    public required string OldName { get; set; }

    /// <summary>The folded name.</summary>
    public required string NameKey { get; set; }

    /// <summary>The district that it lay in.</summary>
    public string? OldDistrict { get; set; }

    /// <summary>The last day of the name, or its year.</summary>
    public string? ValidUntil { get; set; }

    /// <summary>The code of the commune of today.</summary>
    public required string SuccessorCode { get; set; }

    /// <summary>Why the name alone does not say which place is meant; null where it does.</summary>
    public string? Ambiguous { get; set; }

    /// <summary>Where it is stated.</summary>
    public required string Source { get; set; }
}
