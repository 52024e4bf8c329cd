using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>A productivity expert: who they are, what they do, what of it may be shown. Natural key: the e-mail address.</summary>
public sealed class Expert : RegistryRecord
{
    /// <summary>Full name.</summary>
    public required string Name { get; set; }

    /// <summary>Title: TS., ThS., kỹ sư.</summary>
    public string? Title { get; set; }

    /// <summary>Year of birth.</summary>
    public int? BirthYear { get; set; }

    /// <summary>Where they work.</summary>
    public string? Organization { get; set; }

    /// <summary>Position there.</summary>
    public string? Position { get; set; }

    /// <summary>Degree and subject.</summary>
    public string? Degree { get; set; }

    /// <summary>What they do: consulting, training, promotion, research; codes separated by semicolons.</summary>
    public required string Fields { get; set; }

    /// <summary>VSIC 2018 sections that they know; letters separated by semicolons.</summary>
    public string? Sectors { get; set; }

    /// <summary>Systems and tools; codes of the catalogue separated by semicolons.</summary>
    public string? Items { get; set; }

    /// <summary>Certificates: scheme, scope, number, body, issued, expires; one a line.</summary>
    public string? Certificates { get; set; }

    /// <summary>Languages.</summary>
    public string? Languages { get; set; }

    /// <summary>Years of experience.</summary>
    public int? YearsOfExperience { get; set; }

    /// <summary>Commune's code.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>E-mail address, small letters.</summary>
    public required string Email { get; set; }

    /// <summary>Whether they take work.</summary>
    public Availability Availability { get; set; }

    /// <summary>In their own words.</summary>
    public string? Summary { get; set; }

    /// <summary>Names of the fields that the person agreed to publish, separated by semicolons. Nobody consents by default.</summary>
    public string? Consent { get; set; }

    /// <summary>Who verified the profile.</summary>
    public string? VerifiedBy { get; set; }

    /// <summary>The day of that.</summary>
    public DateOnly? VerifiedOn { get; set; }
}
