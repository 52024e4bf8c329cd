namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>Why a computation gives no number. A page says it in a sentence; no NaN or infinity ever leaves a formula.</summary>
public enum Refusal
{
    /// <summary>An input is absent or no finite number.</summary>
    MissingInput,

    /// <summary>A level that is divided by, or whose logarithm is taken, is not above zero.</summary>
    LevelNotPositive,

    /// <summary>A share or a rate of depreciation lies outside 0 to 1.</summary>
    ShareOutOfRange,

    /// <summary>A rate of growth is −100% or below.</summary>
    RateTooLow,

    /// <summary>Growth is zero or negative, so that shares of it have no meaning.</summary>
    GrowthNotPositive,

    /// <summary>The growth ahead is not faster, so that the gap never closes.</summary>
    NeverCloses,

    /// <summary>No year of the period remains.</summary>
    NoYearsLeft,

    /// <summary>The same unit stands twice.</summary>
    Repeated,

    /// <summary>The result is too large for a number.</summary>
    OutOfRange,
}
