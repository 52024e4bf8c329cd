using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>The tables whose history is kept.</summary>
public enum ChangedEntity
{
    /// <summary><see cref="Enterprise"/>.</summary>
    Enterprise = 0,

    /// <summary><see cref="YearFigures"/>.</summary>
    YearFigures = 1,

    /// <summary><see cref="Adoption"/>.</summary>
    Adoption = 2,

    /// <summary><see cref="Expert"/>.</summary>
    Expert = 3,

    /// <summary><see cref="SpecialistCertificate"/>.</summary>
    SpecialistCertificate = 4,

    /// <summary><see cref="PilotProject"/>.</summary>
    PilotProject = 5,

    /// <summary><see cref="CityObservation"/>.</summary>
    CityObservation = 6,

    /// <summary><see cref="FindingVerdict"/>; the record is the yearly figures that it judges.</summary>
    Verdict = 10,

    /// <summary><see cref="CollectedIndicator"/>.</summary>
    CollectedIndicator = 11,

    /// <summary><see cref="AppUser"/>: what was done to an account by somebody else. The enterprise is 0.</summary>
    Account = 20,
}
