using System.Globalization;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Rules;

/// <summary>The size class of decree 80/2021/NĐ-CP, article 5.</summary>
public sealed class SizeRulesTests
{
    private const long Bn = 1_000_000_000;
    private static readonly SizeRules Rules = new(Limits(2021));

    public static TheoryData<string, string, string, string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var r in Fixtures.Rows("sme-tests.csv"))
            {
                data.Add(r["sector"], r["labour_si"], r["revenue_bn"], r["capital_bn"], r["expect"]);
            }

            return data;
        }
    }

    [Fact]
    public void Limits_AreThreeClassesOfThreeSectors()
    {
        Assert.Equal(9, Limits(2021).Select(l => (l.Sector, l.Class)).Distinct().Count());
        Assert.Equal(21, Samples.Count);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Decide_BoundaryCase_IsAsTheDecreeSays(string sector, string employees, string revenue, string capital, string expect)
    {
        var decision = Rules.Decide(
            true,
            Sector(sector),
            2025,
            double.Parse(employees, CultureInfo.InvariantCulture),
            Money(revenue),
            Money(capital)
        );
        Assert.Equal(expect == "not_sme" ? SizeClass.Large : Enum.Parse<SizeClass>(expect, ignoreCase: true), decision.Class);
    }

    [Theory]
    [InlineData(SmeSector.Industry, 10.0, 3 * Bn, 9 * Bn, SizeClass.Micro, SizeCriterion.Revenue)]
    [InlineData(SmeSector.Industry, 10.0, (3 * Bn) + 1, 3 * Bn, SizeClass.Micro, SizeCriterion.Capital)]
    [InlineData(SmeSector.Industry, 10.0, (3 * Bn) + 1, (3 * Bn) + 1, SizeClass.Small, SizeCriterion.Revenue)]
    [InlineData(SmeSector.Industry, 10.5, 1 * Bn, 1 * Bn, SizeClass.Small, SizeCriterion.Revenue)]
    [InlineData(SmeSector.Agriculture, 100.0, (50 * Bn) + 1, 20 * Bn, SizeClass.Small, SizeCriterion.Capital)]
    [InlineData(SmeSector.Services, 101.0, 0L, 0L, SizeClass.Large, SizeCriterion.Employees)]
    [InlineData(SmeSector.Industry, 150.0, 201 * Bn, 101 * Bn, SizeClass.Large, SizeCriterion.RevenueAndCapital)]
    [InlineData(SmeSector.Services, 0.0, 0L, 0L, SizeClass.Micro, SizeCriterion.Revenue)]
    public void Decide_Known_SaysWhichCriterionDecided(
        SmeSector sector,
        double employees,
        long revenue,
        long capital,
        SizeClass size,
        SizeCriterion criterion
    ) => Assert.Equal(new SizeDecision(size, criterion), Rules.Decide(true, sector, 2025, employees, revenue, capital));

    [Theory]
    [InlineData(null, 1 * Bn, 1 * Bn, SizeClass.Unknown, SizeCriterion.MissingEmployees)]
    [InlineData(8.0, null, null, SizeClass.Unknown, SizeCriterion.MissingRevenueAndCapital)]
    [InlineData(8.0, null, 4 * Bn, SizeClass.Unknown, SizeCriterion.MissingRevenue)]
    [InlineData(8.0, 4 * Bn, null, SizeClass.Unknown, SizeCriterion.MissingCapital)]
    [InlineData(8.0, 3 * Bn, null, SizeClass.Micro, SizeCriterion.Revenue)]
    [InlineData(8.0, null, 3 * Bn, SizeClass.Micro, SizeCriterion.Capital)]
    [InlineData(50.0, 50 * Bn, null, SizeClass.Small, SizeCriterion.Revenue)]
    [InlineData(150.0, null, 101 * Bn, SizeClass.Unknown, SizeCriterion.MissingRevenue)]
    [InlineData(201.0, null, null, SizeClass.Large, SizeCriterion.Employees)]
    public void Decide_MissingInput_IsNamedOnlyWhereItDecides(
        double? employees,
        long? revenue,
        long? capital,
        SizeClass size,
        SizeCriterion criterion
    ) => Assert.Equal(new SizeDecision(size, criterion), Rules.Decide(true, SmeSector.Industry, 2025, employees, revenue, capital));

    [Fact]
    public void Decide_UnknownSector_IsNamed() =>
        Assert.Equal(new SizeDecision(SizeClass.Unknown, SizeCriterion.MissingSector), Rules.Decide(true, SmeSector.Unknown, 2025, 5, Bn, Bn));

    [Theory]
    [InlineData(LegalForm.Cooperative)]
    [InlineData(LegalForm.HouseholdBusiness)]
    [InlineData(LegalForm.PublicBody)]
    public void Decide_NoEnterprise_HasNoClass(LegalForm form)
    {
        var none = new SizeDecision(SizeClass.NotApplicable, SizeCriterion.LegalForm);
        Assert.Equal(none, Rules.Decide(LegalFormNames.IsEnterprise(form), SmeSector.Industry, 2025, 5, Bn, Bn));
        Assert.Equal(none, Rules.Decide(LegalFormNames.IsEnterprise(form), SmeSector.Unknown, 2025, null, null, null));
    }

    [Theory]
    [InlineData(LegalForm.Unknown)]
    [InlineData(LegalForm.PrivateEnterprise)]
    [InlineData(LegalForm.Limited)]
    [InlineData(LegalForm.JointStock)]
    [InlineData(LegalForm.StateOwned)]
    [InlineData(LegalForm.ForeignInvested)]
    public void Decide_EnterpriseForms_AreClassed(LegalForm form) =>
        Assert.Equal(SizeClass.Micro, Rules.Decide(LegalFormNames.IsEnterprise(form), SmeSector.Industry, 2025, 5, Bn, Bn).Class);

    [Fact]
    public void Decide_LaterDecree_AppliesFromItsYear()
    {
        var later = Limits(2027);
        foreach (var rule in later)
        {
            rule.EmployeesMax *= 2;
        }

        var rules = new SizeRules(later.Concat(Limits(2021)));
        SizeClass In(int year) => rules.Decide(true, SmeSector.Industry, year, 15, Bn, Bn).Class;
        Assert.Equal(SizeClass.Small, In(2021));
        Assert.Equal(SizeClass.Small, In(2026));
        Assert.Equal(SizeClass.Micro, In(2027));
        Assert.Equal(SizeClass.Micro, In(2030));
        Assert.Equal(SizeClass.Small, In(2019));
    }

    private static SmeSector Sector(string code) =>
        code switch
        {
            "AGRI" => SmeSector.Agriculture,
            "IND" => SmeSector.Industry,
            "SVC" => SmeSector.Services,
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
        };

    private static long? Money(string bn) => bn.Length == 0 ? null : (long)(decimal.Parse(bn, CultureInfo.InvariantCulture) * Bn);

    /// <summary>The limits that travel with the program.</summary>
    private static SizeClassRule[] Limits(int fromYear)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "sme-criteria.csv");
        return SheetReader
            .ReadAll(path)
            .Select(r => new SizeClassRule
            {
                Sector = Sector(r["sector"]),
                Class = Enum.Parse<SizeClass>(r["size"], ignoreCase: true),
                EmployeesMax = int.Parse(r["labour_si_max"], CultureInfo.InvariantCulture),
                RevenueMax = Money(r["revenue_max_bn"])!.Value,
                CapitalMax = Money(r["capital_max_bn"])!.Value,
                FromYear = fromYear,
                Source = "Nghị định 80/2021/NĐ-CP",
            })
            .ToArray();
    }
}
