using System.Globalization;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>
/// What a password must be, after NIST SP 800-63B, 3.1.1: long, not on a list of common ones, not the person's or the service's own name; no rules of
/// composition and no expiry.
/// Pure but for the bundled list.
/// </summary>
public static class PasswordRules
{
    /// <summary>The shortest, characters.</summary>
    public const int Least = 12;

    /// <summary>The longest, characters: what is longer only costs the machine that hashes it.</summary>
    public const int Most = 256;

    /// <summary>The shortest name that counts as contained: shorter ones are in many words.</summary>
    private const int LeastName = 5;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Words that a company's name has in common with thousands of others.</summary>
    private static readonly HashSet<string> Forms = new(
        [
            "cong",
            "ty",
            "tnhh",
            "mtv",
            "co",
            "phan",
            "cp",
            "doanh",
            "nghiep",
            "tu",
            "nhan",
            "hop",
            "tac",
            "xa",
            "mot",
            "thanh",
            "vien",
            "thuong",
            "mai",
            "dich",
            "vu",
            "san",
            "xuat",
            "va",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The broken rules, at most one of each. The names, where given, are the person's e-mail address, own name and enterprise.</summary>
    public static List<Issue> Check(string? password, string? email = null, string? name = null, string? enterprise = null)
    {
        var issues = new List<Issue>();
        password ??= "";
        var length = new StringInfo(password.Normalize()).LengthInTextElements;
        if (length < Least)
        {
            issues.Add(new Issue("Password", "password_short", Least.ToString(CultureInfo.InvariantCulture)));
            return issues;
        }

        if (password.Length > Most)
        {
            issues.Add(new Issue("Password", "password_long", Most.ToString(CultureInfo.InvariantCulture)));
            return issues;
        }

        var folded = Fold(password);
        if (IsCommon(folded))
        {
            issues.Add(new Issue("Password", "password_common"));
        }
        else if (Names(email, name, enterprise).Any(n => IsMostly(folded, n)))
        {
            issues.Add(new Issue("Password", "password_own"));
        }

        return issues;
    }

    /// <summary>On the list as a whole, or a word of the list with digits around it, or a run or a repetition of few characters.</summary>
    private static bool IsCommon(string folded) =>
        folded.Length == 0
        || Common.Value.Contains(folded)
        || Common.Value.Contains(folded.Trim("0123456789".ToCharArray()))
        || folded.All(char.IsAsciiDigit) && IsRun(folded)
        || IsRepetition(folded)
        || IsRun(folded);

    /// <summary>One to four characters over and over: <c>aaaaaaaaaaaa</c>, <c>abcabcabcabc</c>.</summary>
    private static bool IsRepetition(string text) =>
        Enumerable.Range(1, 4).Any(n => text.Length >= 2 * n && Enumerable.Range(0, text.Length).All(i => text[i] == text[i % n]));

    /// <summary>Each character follows or precedes the one before it: <c>123456789012</c>, <c>abcdefghijkl</c>.</summary>
    private static bool IsRun(string text)
    {
        var (up, down) = (true, true);
        for (var i = 1; i < text.Length; i++)
        {
            var step = text[i] - text[i - 1];
            up &= step == 1 || (text[i - 1] == '9' && text[i] == '0');
            down &= step == -1 || (text[i - 1] == '0' && text[i] == '9');
        }

        return up || down;
    }

    /// <summary>The name, with at most a few other characters: a long sentence may hold a name.</summary>
    private static bool IsMostly(string folded, string name) => folded.Contains(name, StringComparison.Ordinal) && folded.Length - name.Length < 8;

    private static IEnumerable<string> Names(string? email, string? name, string? enterprise)
    {
        var own = string.Concat(SearchKey.Of(enterprise ?? "").Split(' ').Where(w => !Forms.Contains(w)));
        foreach (var part in (string?[])[email, email?.Split('@')[0], name, enterprise, own])
        {
            if (part is not null && Fold(part) is { Length: >= LeastName } folded)
            {
                yield return folded;
            }
        }
    }

    /// <summary>Small letters without marks, letters and digits only.</summary>
    private static string Fold(string text) => string.Concat(SearchKey.Of(text).Where(char.IsLetterOrDigit));

    private static HashSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#')
            .Select(Fold)
            .ToHashSet(StringComparer.Ordinal);
    }
}
