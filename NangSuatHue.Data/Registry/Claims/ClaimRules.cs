using System.Globalization;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Rules of claims and of the person's own data. Pure but for the reference data given.</summary>
public static class ClaimRules
{
    /// <summary>The longest note, characters.</summary>
    public const int MaxNote = 1000;

    /// <summary>The longest of the other texts, characters.</summary>
    public const int MaxText = 200;

    /// <summary>
    /// The broken rules of a claim; <paramref name="known"/> where the registry has the tax code. A <paramref name="stranger"/>'s claim is held to the same
    /// rules whether it has or not, so that the answer does not tell.
    /// </summary>
    public static List<Issue> Check(ClaimInput input, ReferenceIndex reference, bool known, bool stranger, int thisYear)
    {
        var issues = new List<Issue>();
        if (TaxFault(input.TaxCode) is { } fault)
        {
            issues.Add(fault);
        }
        else if (stranger || !known)
        {
            issues.AddRange(
                EnterpriseFacts
                    .Read(Facts(input), null, new Lookups(new ReferenceLookup(reference)), thisYear)
                    .Issues.Select(i => i with { Field = FieldOf(i.Field) })
            );
            if (string.IsNullOrWhiteSpace(input.CommuneCode))
            {
                // Who looks at the claim must know where the enterprise is.
                issues.Add(new Issue(nameof(input.CommuneCode), "required"));
            }

            Long(issues, nameof(input.EnterpriseName), input.EnterpriseName, MaxText);
            Long(issues, nameof(input.Address), input.Address, MaxText);
        }

        if ((stranger || known) && !input.HasEvidence)
        {
            // Behind a known tax code lie figures already: nobody gets at them on a word alone.
            issues.Add(new Issue("Evidence", "evidence"));
        }

        Long(issues, nameof(input.Position), input.Position, MaxText);
        Long(issues, nameof(input.Note), input.Note, MaxNote);
        if (!string.IsNullOrWhiteSpace(input.Telephone))
        {
            var number = input.Telephone.Trim();
            if (
                number.Length is < 6 or > 25
                || !number.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')')
                || number.LastIndexOf('+') > 0
                || number.Count(char.IsAsciiDigit) < 6
            )
            {
                issues.Add(new Issue(nameof(input.Telephone), "telephone"));
            }
        }

        if (!input.Agreed)
        {
            issues.Add(new Issue(nameof(input.Agreed), "agree"));
        }

        return issues;
    }

    /// <summary>The broken rules of the person's name and address.</summary>
    public static List<Issue> CheckPerson(string? name, string? email)
    {
        var issues = new List<Issue>();
        if (string.IsNullOrWhiteSpace(name))
        {
            issues.Add(new Issue("PersonName", "required"));
        }
        else if (!IsName(name))
        {
            issues.Add(new Issue("PersonName", "person_name"));
        }

        Long(issues, "PersonName", name, 120);
        if (string.IsNullOrWhiteSpace(email))
        {
            issues.Add(new Issue("Email", "required"));
        }
        else if (!MailAddress.IsOne(email.Trim()))
        {
            issues.Add(new Issue("Email", "email"));
        }

        return issues;
    }

    /// <summary>
    /// Whether a text may be a person's name: letters, blanks, points, apostrophes and hyphens, and none of the names under which the application
    /// itself writes history.
    /// Names go into mails to addresses that nobody has confirmed, and into history: no addresses, digits or signs.
    /// </summary>
    public static bool IsName(string text) =>
        text.Any(char.IsLetter)
        && text.Trim()
            .All(c =>
                char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is ' ' or '.' or '\'' or '’' or '-'
            )
        && !Reserved.Contains(SearchKey.Of(text));

    /// <summary>Search keys of the names under which no person acts.</summary>
    private static readonly HashSet<string> Reserved =
    [
        SearchKey.Of(Actor.Operator.Name),
        SearchKey.Of("Dữ liệu minh họa"),
        SearchKey.Of("người dùng đã xóa"),
        SearchKey.Of("người dùng"),
        SearchKey.Of("quản trị"),
    ];

    /// <summary>What is wrong with a tax code of an organisation; null where nothing is.</summary>
    public static Issue? TaxFault(string? text)
    {
        var fault = TaxCode.Read(text ?? "", out _, out var repair);
        return fault == TaxCodeFault.None ? null : new Issue(nameof(ClaimInput.TaxCode), "tax_" + fault.ToString().ToLowerInvariant(), repair ?? "");
    }

    /// <summary>The record that an approved claim on an unknown enterprise makes. The legal form is read from the name.</summary>
    public static RecordInput Facts(ClaimInput input) =>
        new()
        {
            Values = new Dictionary<string, string?>
            {
                ["taxCode"] = input.TaxCode,
                ["name"] = input.EnterpriseName,
                // The edition is the one that has the code; 2018 where both have it.
                ["vsicCode"] = input.VsicCode,
                ["commune"] = input.CommuneCode,
                ["address"] = input.Address,
                ["legalForm"] = LegalForms.OfName(input.EnterpriseName ?? "") is { } form ? form.ToString() : null,
            },
        };

    private static string FieldOf(string fact) =>
        fact switch
        {
            "name" => nameof(ClaimInput.EnterpriseName),
            "commune" => nameof(ClaimInput.CommuneCode),
            _ => char.ToUpperInvariant(fact[0]) + fact[1..],
        };

    /// <summary>One line of text, null where blank.</summary>
    internal static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : CellText.Clean(text, keepLines: false);

    private static void Long(List<Issue> issues, string field, string? text, int most)
    {
        if (text?.Trim().Length > most)
        {
            issues.Add(new Issue(field, "too_long", most.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
