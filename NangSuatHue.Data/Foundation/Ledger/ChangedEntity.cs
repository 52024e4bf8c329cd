namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>The tables whose history is kept, by their stored numbers. The list is open: a feature gives its own table a number of its own by a cast.</summary>
public enum ChangedEntity
{
    /// <summary>Enterprise.</summary>
    Enterprise = 0,

    /// <summary>YearFigures.</summary>
    YearFigures = 1,

    /// <summary>Adoption.</summary>
    Adoption = 2,

    /// <summary>Expert.</summary>
    Expert = 3,

    /// <summary>SpecialistCertificate.</summary>
    SpecialistCertificate = 4,

    /// <summary>PilotProject.</summary>
    PilotProject = 5,

    /// <summary>CityObservation.</summary>
    CityObservation = 6,

    /// <summary>FindingVerdict; the record is the yearly figures that it judges.</summary>
    Verdict = 10,

    /// <summary>CollectedIndicator.</summary>
    CollectedIndicator = 11,

    /// <summary>AppUser: what was done to an account by somebody else. The enterprise is 0.</summary>
    Account = 20,
}
