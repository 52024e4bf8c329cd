namespace NangSuatHue.Data.Registry.Reference;

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
