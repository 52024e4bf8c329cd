using System.Diagnostics.CodeAnalysis;

namespace NangSuatHue.Data.Registry.Indicators;

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
