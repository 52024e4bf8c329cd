using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// One year's account. Growth rates are fractions; <see cref="CapitalPart"/>, what capital contributed, and <see cref="NotCapital"/>, the rest
/// (labour and TFP together, known also
/// where labour is not), are fractions or log points as the account is.
/// </summary>
public sealed record AccountedYear(
    int Year,
    double OutputGrowth,
    double CapitalGrowth,
    double? LabourGrowth,
    double CapitalPart,
    double NotCapital,
    Computation<GrowthAccount> Account
);
