using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>
/// The certificate of a "Chuyên viên năng suất chất lượng" with its holder. Natural key: the certificate's number. No law sets the programme, the hours
/// or the certificate's text: they are data (domain §8).
/// </summary>
public sealed class SpecialistCertificate : RegistryRecord
{
    /// <summary>The holder's full name.</summary>
    public required string Name { get; set; }

    /// <summary>Year of birth.</summary>
    public int? BirthYear { get; set; }

    /// <summary>The enterprise that the holder works for.</summary>
    public int? EnterpriseId { get; set; }

    /// <summary>Where the holder works, where that is no enterprise of the registry.</summary>
    public string? Organization { get; set; }

    /// <summary>Position.</summary>
    public string? Position { get; set; }

    /// <summary>E-mail address, small letters.</summary>
    public string? Email { get; set; }

    /// <summary>The programme.</summary>
    public required string Programme { get; set; }

    /// <summary>The institution that taught.</summary>
    public string? Institution { get; set; }

    /// <summary>Hours.</summary>
    public double? Hours { get; set; }

    /// <summary>First day of the course.</summary>
    public DateOnly? CourseFrom { get; set; }

    /// <summary>Last day of the course.</summary>
    public DateOnly? CourseTo { get; set; }

    /// <summary>Number of the certificate, capitals.</summary>
    public required string CertificateNumber { get; set; }

    /// <summary>Day of issue.</summary>
    public DateOnly Issued { get; set; }

    /// <summary>Last day of validity; null where it has none.</summary>
    public DateOnly? Expires { get; set; }

    /// <summary>Status as recorded; a certificate past its last day does not stand, whatever this says.</summary>
    public CertificateStatus Status { get; set; }

    /// <summary>Names of the fields that the person agreed to publish, separated by semicolons.</summary>
    public string? Consent { get; set; }
}
