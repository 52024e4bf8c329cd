using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>A doubt of data quality about one year's figures, with what was said about the very values that stand.</summary>
public sealed record YearDoubt(Finding Finding, VerdictView? Verdict)
{
    /// <summary>What a form calls it: <c>insured_over_employees@insuredEmployees</c>.</summary>
    public string Key => $"{Finding.Rule.Code}@{Field}";

    /// <summary>The rule.</summary>
    public QualityRule Rule => Finding.Rule;

    /// <summary>The field where a person looks first.</summary>
    public string Field => Finding.Field.Field().Name;

    /// <summary>The numbers of the rule's sentence.</summary>
    public IReadOnlyList<double> Numbers => Finding.Numbers;

    /// <summary>Whether the department has not found the values right.</summary>
    public bool IsOpen => Verdict?.Kind != VerdictKind.Accepted;

    /// <summary>Whether nobody has said why the values are right.</summary>
    public bool IsUnexplained => Verdict?.Kind is not (VerdictKind.Accepted or VerdictKind.Explained);
}
