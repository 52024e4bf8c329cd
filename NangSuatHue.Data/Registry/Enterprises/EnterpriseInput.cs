using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>The facts of an enterprise as a form gives them. Blank text is null.</summary>
public sealed record EnterpriseInput
{
    /// <summary>Tax code; only for a new record.</summary>
    public string? TaxCode { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>Legal form.</summary>
    public LegalForm LegalForm { get; init; }

    /// <summary>VSIC code.</summary>
    public string? VsicCode { get; init; }

    /// <summary>Its edition.</summary>
    public VsicEdition VsicEdition { get; init; } = VsicEdition.V2018;

    /// <summary>Commune code.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Zone.</summary>
    public string? Zone { get; init; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Website.</summary>
    public string? Website { get; init; }

    /// <summary>Representative.</summary>
    public string? Representative { get; init; }

    /// <summary>Founded year.</summary>
    public int? FoundedYear { get; init; }

    /// <summary>Status.</summary>
    public EnterpriseStatus Status { get; init; }

    /// <summary>A record's facts as a form begins with them. An unknown edition of VSIC is taken for that of 2018.</summary>
    public static EnterpriseInput Of(Enterprise e) =>
        new()
        {
            TaxCode = e.TaxCode,
            Name = e.Name,
            ShortName = e.ShortName,
            LegalForm = e.LegalForm,
            VsicCode = e.VsicCode,
            VsicEdition = e.VsicEdition == VsicEdition.Unknown ? VsicEdition.V2018 : e.VsicEdition,
            CommuneCode = e.CommuneCode,
            Address = e.Address,
            Zone = e.Zone,
            Telephone = e.Telephone,
            Email = e.Email,
            Website = e.Website,
            Representative = e.Representative,
            FoundedYear = e.FoundedYear,
            Status = e.Status,
        };
}
