using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>What the registration form posts.</summary>
internal sealed class RegisterForm
{
    public string? EnterpriseName { get; set; }

    public string? VsicCode { get; set; }

    public string? CommuneCode { get; set; }

    public string? Address { get; set; }

    public string? PersonName { get; set; }

    public string? Position { get; set; }

    public string? Telephone { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Note { get; set; }

    public bool Agreed { get; set; }

    public IFormFile? Evidence { get; set; }

    public ClaimInput ToClaim(string taxCode) =>
        new()
        {
            TaxCode = taxCode,
            EnterpriseName = EnterpriseName,
            VsicCode = VsicCode,
            CommuneCode = CommuneCode,
            Address = Address,
            Position = Position,
            Telephone = Telephone,
            Note = Note,
            Agreed = Agreed,
            HasEvidence = Evidence is { Length: > 0 },
        };

    public RegistrationInput ToRegistration(string taxCode) =>
        new()
        {
            TaxCode = taxCode,
            EnterpriseName = EnterpriseName,
            VsicCode = VsicCode,
            CommuneCode = CommuneCode,
            Address = Address,
            Position = Position,
            Telephone = Telephone,
            Note = Note,
            Agreed = Agreed,
            HasEvidence = Evidence is { Length: > 0 },
            PersonName = PersonName,
            Email = Email,
            Password = Password,
        };
}
