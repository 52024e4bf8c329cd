namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Who helps.</summary>
public sealed record PilotPartner
{
    /// <summary>Kind.</summary>
    public PartnerKind Kind { get; init; }

    /// <summary>The expert's record, where chosen from the directory.</summary>
    public int? ExpertId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they do.</summary>
    public string? Task { get; init; }
}
