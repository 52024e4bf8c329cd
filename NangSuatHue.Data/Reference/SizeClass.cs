namespace NangSuatHue.Data.Reference;

/// <summary>Size class of an enterprise, decree 80/2021/NĐ-CP, article 5.</summary>
public enum SizeClass
{
    /// <summary>A missing input decides.</summary>
    Unknown = 0,

    /// <summary>Siêu nhỏ.</summary>
    Micro = 1,

    /// <summary>Nhỏ.</summary>
    Small = 2,

    /// <summary>Vừa.</summary>
    Medium = 3,

    /// <summary>Lớn: none of the SME classes holds.</summary>
    Large = 4,

    /// <summary>Not an enterprise (article 2): cooperatives, household businesses, public bodies.</summary>
    NotApplicable = 5,
}

/// <summary>The two sets of limits of article 5, the first split as the reference data splits it.</summary>
public enum SmeSector
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Agriculture, forestry, fishery.</summary>
    Agriculture = 1,

    /// <summary>Industry and construction.</summary>
    Industry = 2,

    /// <summary>Trade and services.</summary>
    Services = 3,
}

/// <summary>Which criterion decided a class, or which input is missing.</summary>
public enum SizeCriterion
{
    /// <summary>Nothing decided.</summary>
    None = 0,

    /// <summary>Employees and revenue are within the class's limits.</summary>
    Revenue = 1,

    /// <summary>Employees and capital are within the class's limits; revenue is not, or is missing.</summary>
    Capital = 2,

    /// <summary>More employees than any SME class allows.</summary>
    Employees = 3,

    /// <summary>Both revenue and capital are beyond every class that the employees allow.</summary>
    RevenueAndCapital = 4,

    /// <summary>The number of employees is missing.</summary>
    MissingEmployees = 5,

    /// <summary>Revenue is missing and could change the class.</summary>
    MissingRevenue = 6,

    /// <summary>Capital is missing and could change the class.</summary>
    MissingCapital = 7,

    /// <summary>Both are missing.</summary>
    MissingRevenueAndCapital = 8,

    /// <summary>The sector, which says the limits, is missing.</summary>
    MissingSector = 9,

    /// <summary>The legal form is not an enterprise's.</summary>
    LegalForm = 10,
}

/// <summary>One class's limits for one sector, in force from a day on. A newer decree is a new row.</summary>
public sealed class SizeClassRule
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The sector.</summary>
    public SmeSector Sector { get; set; }

    /// <summary>The class.</summary>
    public SizeClass Class { get; set; }

    /// <summary>Employees at most.</summary>
    public int EmployeesMax { get; set; }

    /// <summary>Revenue of the year at most, đồng.</summary>
    public long RevenueMax { get; set; }

    /// <summary>Capital at most, đồng.</summary>
    public long CapitalMax { get; set; }

    /// <summary>The first year the limits apply to.</summary>
    public int FromYear { get; set; }

    /// <summary>The document.</summary>
    public required string Source { get; set; }
}

/// <summary>A class with the criterion that decided it.</summary>
public readonly record struct SizeDecision(SizeClass Class, SizeCriterion Criterion);

/// <summary>
/// The size rule of decree 80/2021/NĐ-CP, article 5, as a pure function: a class holds when the employee limit holds and
/// (the revenue limit or the capital limit) holds; the smallest class that holds applies; none: Large. An input that is missing
/// leaves the class open only where it could change it.
/// </summary>
public sealed class SizeRules
{
    private static readonly SizeClass[] Order = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium];
    private readonly SizeClassRule[][] byYear;
    private readonly int[] fromYears;

    /// <summary>Takes the limits, of any number of decrees.</summary>
    public SizeRules(IEnumerable<SizeClassRule> rules)
    {
        var groups = rules.GroupBy(r => r.FromYear).OrderBy(g => g.Key).ToList();
        fromYears = groups.Select(g => g.Key).ToArray();
        byYear = groups.Select(g => g.ToArray()).ToArray();
    }

    /// <summary>Decides the class of one year's figures. Employees in persons, money in đồng; null where not known.</summary>
    public SizeDecision Decide(bool isEnterprise, SmeSector sector, int year, double? employees, long? revenue, long? capital)
    {
        if (!isEnterprise)
        {
            return new(SizeClass.NotApplicable, SizeCriterion.LegalForm);
        }

        if (sector == SmeSector.Unknown)
        {
            return new(SizeClass.Unknown, SizeCriterion.MissingSector);
        }

        if (employees is not { } persons)
        {
            return new(SizeClass.Unknown, SizeCriterion.MissingEmployees);
        }

        var limits = Limits(year);
        var allowedByEmployees = false;
        foreach (var size in Order)
        {
            var rule = Find(limits, sector, size);
            if (rule is null || persons > rule.EmployeesMax)
            {
                continue;
            }

            allowedByEmployees = true;
            if (revenue <= rule.RevenueMax)
            {
                return new(size, SizeCriterion.Revenue);
            }

            if (capital <= rule.CapitalMax)
            {
                return new(size, SizeCriterion.Capital);
            }

            if (revenue is null && capital is null)
            {
                return new(SizeClass.Unknown, SizeCriterion.MissingRevenueAndCapital);
            }

            if (revenue is null)
            {
                return new(SizeClass.Unknown, SizeCriterion.MissingRevenue);
            }

            if (capital is null)
            {
                return new(SizeClass.Unknown, SizeCriterion.MissingCapital);
            }
        }

        return new(SizeClass.Large, allowedByEmployees ? SizeCriterion.RevenueAndCapital : SizeCriterion.Employees);
    }

    private static SizeClassRule? Find(SizeClassRule[] limits, SmeSector sector, SizeClass size)
    {
        foreach (var rule in limits)
        {
            if (rule.Sector == sector && rule.Class == size)
            {
                return rule;
            }
        }

        return null;
    }

    private SizeClassRule[] Limits(int year)
    {
        for (var i = fromYears.Length - 1; i > 0; i--)
        {
            if (fromYears[i] <= year)
            {
                return byYear[i];
            }
        }

        return byYear.Length > 0 ? byYear[0] : [];
    }
}
