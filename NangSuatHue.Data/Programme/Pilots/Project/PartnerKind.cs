namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What a partner does in a project.</summary>
public enum PartnerKind
{
    /// <summary>A productivity expert.</summary>
    Expert = 0,

    /// <summary>A supporting organisation.</summary>
    Organization = 1,

    /// <summary>A supplier of technology.</summary>
    Supplier = 2,
}
