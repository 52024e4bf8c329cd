namespace NangSuatHue.Data.Registry.Claims;

/// <summary>
/// What a person says to represent an enterprise. The name, VSIC code, commune and address are asked only where the registry does not know the tax
/// code.
/// </summary>
public record ClaimInput
{
    /// <summary>Tax code as typed.</summary>
    public string? TaxCode { get; init; }

    /// <summary>The enterprise's name.</summary>
    public string? EnterpriseName { get; init; }

    /// <summary>VSIC code, edition 2018, two to five digits; may be blank.</summary>
    public string? VsicCode { get; init; }

    /// <summary>Official code of the commune.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Address; may be blank.</summary>
    public string? Address { get; init; }

    /// <summary>The person's position.</summary>
    public string? Position { get; init; }

    /// <summary>The person's telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>What the person says about the claim; may be blank.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a file comes with it that shows that the person speaks for the enterprise.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>Whether the person agrees to the processing of personal data.</summary>
    public bool Agreed { get; init; }
}
