using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Adoptions;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>What a stored file belongs to; with the record's id it decides who may read it.</summary>
public enum FileOwner
{
    /// <summary>Evidence of a claim on an enterprise; the id is the claim's.</summary>
    Claim = 1,

    /// <summary>Evidence of an applied system: the certificate; the id is the adoption's.</summary>
    Adoption = 2,

    /// <summary>An attachment of a pilot project's proposal; the id is the project's.</summary>
    PilotPlan = 3,

    /// <summary>Evidence of a report of a running pilot project; the id is the project's, the part names the entry.</summary>
    PilotReport = 4,

    /// <summary>The signed decision on a pilot project; the id is the project's.</summary>
    PilotDecision = 5,

    /// <summary>An attachment of the result of a pilot project; the id is the project's.</summary>
    PilotResult = 6,
}
