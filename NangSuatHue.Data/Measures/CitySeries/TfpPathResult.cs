using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Accounts of consecutive years, and their average.</summary>
public sealed record TfpPathResult
{
    /// <summary>The first year of investment, whose stock begins the inventory.</summary>
    public required int FirstStock { get; init; }

    /// <summary>The capital stocks from <see cref="FirstStock"/> on, in investment's unit.</summary>
    public required IReadOnlyList<double> Stocks { get; init; }

    /// <summary>The years that can be accounted for, in order.</summary>
    public required IReadOnlyList<AccountedYear> Years { get; init; }

    /// <summary>The years to show: those with a whole account where any has one, else all.</summary>
    public IReadOnlyList<AccountedYear> Shown => Average.IsOk ? [.. Years.Where(y => y.Account.IsOk)] : Years;

    /// <summary>The mean of the years that have a whole account; refused where none has.</summary>
    public required Computation<GrowthAccount> Average { get; init; }

    /// <summary>The mean of <see cref="AccountedYear.NotCapital"/>.</summary>
    public required double NotCapital { get; init; }
}
