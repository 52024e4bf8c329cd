using System.Globalization;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>Rules of facts and figures, the same for form and interface. Pure but for the reference data given.</summary>
public static class EnterpriseRules
{
    /// <summary>The broken rules of the facts.</summary>
    public static List<Issue> Check(EnterpriseInput input, ReferenceIndex reference, bool isNew, int thisYear)
    {
        var issues = new List<Issue>();
        if (isNew)
        {
            var fault = TaxCode.Read(input.TaxCode ?? "", out _, out var repair);
            var allowed = fault == TaxCodeFault.None || (fault == TaxCodeFault.PersonalNumber && input.LegalForm == LegalForm.HouseholdBusiness);
            if (!allowed)
            {
                issues.Add(new Issue(nameof(input.TaxCode), "tax_" + fault.ToString().ToLowerInvariant(), repair ?? ""));
            }
        }

        if (string.IsNullOrWhiteSpace(input.Name))
        {
            issues.Add(new Issue(nameof(input.Name), "required"));
        }

        if (string.IsNullOrWhiteSpace(input.CommuneCode))
        {
            issues.Add(new Issue(nameof(input.CommuneCode), "required"));
        }
        else if (!reference.CommuneNames.ContainsKey(input.CommuneCode))
        {
            issues.Add(new Issue(nameof(input.CommuneCode), "commune"));
        }

        if (!string.IsNullOrWhiteSpace(input.VsicCode))
        {
            var code = input.VsicCode.Trim();
            if (code.Length is < 2 or > 5 || !code.All(char.IsAsciiDigit) || reference.FindVsic(input.VsicEdition, code) is null)
            {
                issues.Add(new Issue(nameof(input.VsicCode), "vsic", ((int)input.VsicEdition).ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (
            !string.IsNullOrWhiteSpace(input.Email)
            && (
                input.Email.Trim().IndexOf('@', StringComparison.Ordinal) is < 1
                || input.Email.Trim().EndsWith('@')
                || input.Email.Trim().Contains(' ', StringComparison.Ordinal)
            )
        )
        {
            issues.Add(new Issue(nameof(input.Email), "email"));
        }

        // "www.x.vn:8080" has no scheme; "javascript:…" has one that is no website's.
        if (
            input.Website?.Trim().Split(':') is [var scheme, _, ..]
            && scheme.Length > 0
            && scheme.All(char.IsAsciiLetterOrDigit)
            && scheme.ToLowerInvariant() is not ("http" or "https")
        )
        {
            issues.Add(new Issue(nameof(input.Website), "website"));
        }

        if (input.FoundedYear is { } year && (year < 1900 || year > thisYear))
        {
            issues.Add(new Issue(nameof(input.FoundedYear), "year_range", "1900", thisYear.ToString(CultureInfo.InvariantCulture)));
        }

        return issues;
    }
}
