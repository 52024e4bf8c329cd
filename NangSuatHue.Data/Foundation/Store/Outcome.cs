using NangSuatHue.Data.Foundation.Outcomes;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The result of a slice: a value, or why there is none. A bug is an exception, never an outcome.</summary>
public sealed record Outcome<T>
{
    /// <summary>How it ended.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>The value where <see cref="Kind"/> is <see cref="OutcomeKind.Ok"/>; a conflict may carry the current one.</summary>
    public T? Value { get; init; }

    /// <summary>The broken rules where <see cref="Kind"/> is <see cref="OutcomeKind.Invalid"/>; a conflict may say what stands in the way.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>Whether it ended well.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Kind == OutcomeKind.Ok;

    /// <summary>A value is a good outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new() { Kind = OutcomeKind.Ok, Value = value };

    /// <summary>The same outcome of another value: a part of it, or a form that others know.</summary>
    public Outcome<TOther> Select<TOther>(Func<T, TOther> other) =>
        new()
        {
            Kind = Kind,
            Value = Value is null ? default : other(Value),
            Issues = Issues,
        };

    /// <summary>A failure without a value.</summary>
    public static implicit operator Outcome<T>(OutcomeKind kind) => new() { Kind = kind };

    /// <summary>Broken rules.</summary>
    public static Outcome<T> Invalid(params IReadOnlyList<Issue> issues) => new() { Kind = OutcomeKind.Invalid, Issues = issues };

    /// <summary>Somebody else was first; the value is what stands now.</summary>
    public static Outcome<T> Conflict(T current) => new() { Kind = OutcomeKind.Conflict, Value = current };
}
