using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>What the registration form posts.</summary>
public sealed class RegisterForm
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

    /// <summary>The code that a typed or chosen trade begins with, or that has the name; the text itself where there is none.</summary>
    public static string? CodeOf(string? text, IReadOnlyList<(string Code, string Name)> divisions)
    {
        var typed = text?.Trim() ?? "";
        var digits = typed.TakeWhile(char.IsAsciiDigit).Count();
        return digits is >= 2 and <= 5 && (digits == typed.Length || typed[digits] is ' ' or '.' or '-' or '–') ? typed[..digits]
            : typed.Length > 0 && divisions.FirstOrDefault(d => SearchKey.Of(d.Name) == SearchKey.Of(typed)) is { Code: not null } found ? found.Code
            : text;
    }

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
