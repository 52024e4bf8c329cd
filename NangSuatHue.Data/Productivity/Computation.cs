using System.Diagnostics.CodeAnalysis;

namespace NangSuatHue.Data.Productivity;

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

/// <summary>A computed value, or why there is none; exactly one of the two.</summary>
public readonly record struct Computation<T>
{
    private Computation(T? value, Refusal? refused) => (Value, Refused) = (value, refused);

    /// <summary>The value; default where <see cref="Refused"/> says why.</summary>
    public T? Value { get; }

    /// <summary>Why there is none; null where there is one.</summary>
    public Refusal? Refused { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Refused is null;

    /// <summary>A value.</summary>
    public static implicit operator Computation<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Computation<T>(Refusal refused) => new(default, refused);
}

/// <summary>Shared checks of inputs and results.</summary>
internal static class Finite
{
    public static bool All(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    public static Computation<double> Of(double value) => double.IsFinite(value) ? value : Refusal.OutOfRange;
}
