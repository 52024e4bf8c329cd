using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>The median labour productivity of a section in a year, đồng per employee, over <paramref name="Count"/> enterprises.</summary>
public sealed record SectionMedian(SectionKey Key, int Year, double Median, int Count)
{
    /// <summary>Sum of value added, đồng.</summary>
    public double ValueAdded { get; init; }

    /// <summary>Sum of employees.</summary>
    public double Employees { get; init; }

    /// <summary>10th percentile of labour productivity.</summary>
    public double P10 { get; init; }

    /// <summary>90th percentile of labour productivity.</summary>
    public double P90 { get; init; }

    /// <summary>Labour productivity of the section as a whole, đồng per employee.</summary>
    public double Productivity => ValueAdded / Employees;

    /// <summary>The 90/10 ratio; null where the 10th percentile is not positive.</summary>
    public double? Dispersion => P10 > 0 ? P90 / P10 : null;
}
