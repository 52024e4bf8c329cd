using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Flows;

/// <summary>What <see cref="FlowRunner"/> must know to take a record one step on.</summary>
public sealed class FlowMove<TRecord, TState, TAct, TSide>
    where TRecord : class
    where TState : struct, Enum
    where TAct : struct, Enum
    where TSide : struct, Enum
{
    /// <summary>The table.</summary>
    public required Flow<TState, TAct, TSide> Flow { get; init; }

    /// <summary>What is done.</summary>
    public required TAct Act { get; init; }

    /// <summary>The version that the actor saw; null where the state alone decides.</summary>
    public int? Version { get; init; }

    /// <summary>Why, as typed.</summary>
    public string? Reason { get; init; }

    /// <summary>What the form calls the reason, so that it shows there what is wrong with it.</summary>
    public string ReasonField { get; init; } = "reason";

    /// <summary>What history keeps as the reason, where that is not <see cref="Reason"/> itself.</summary>
    public Func<string?>? Noted { get; init; }

    /// <summary>The longest reason, characters.</summary>
    public int LongestReason { get; init; } = 1000;

    /// <summary>Whether a record in another state means that somebody was first, and not that the act is forbidden.</summary>
    public bool LateIsConflict { get; init; }

    /// <summary>
    /// Whether the account still has the right that it had when the page was opened; asked in the same transaction. Null where the side says it.
    /// </summary>
    public Func<AppDb, CancellationToken, Task<bool>>? MayAsync { get; init; }

    /// <summary>The record, tracked, and the actor's side of it; null where the actor may not know of it.</summary>
    public required Func<AppDb, CancellationToken, Task<(TRecord Record, TSide Side)?>> FindAsync { get; init; }

    /// <summary>The record's state.</summary>
    public required Func<TRecord, TState> State { get; init; }

    /// <summary>Sets the state and what goes with it: who, when, the number of a decision.</summary>
    public required Action<FlowTurn<TRecord, TState, TSide>> Take { get; init; }

    /// <summary>The rules besides the table; none for most.</summary>
    public Func<FlowTurn<TRecord, TState, TSide>, CancellationToken, Task<IReadOnlyList<Issue>>>? CheckAsync { get; init; }

    /// <summary>What follows in the same transaction: events, further records, notices.</summary>
    public Func<FlowTurn<TRecord, TState, TSide>, CancellationToken, Task>? FollowAsync { get; init; }

    /// <summary>The line of history without its values, which the runner adds; null for records whose history is themselves.</summary>
    public Func<TRecord, Change>? History { get; init; }

    /// <summary>The columns that the line shows; null for all that changed.</summary>
    public IReadOnlySet<string>? Shown { get; init; }

    /// <summary>The years whose charts count the record.</summary>
    public Func<TRecord, IReadOnlySet<int>>? Years { get; init; }
}
