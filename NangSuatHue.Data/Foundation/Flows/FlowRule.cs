namespace NangSuatHue.Data.Foundation.Flows;

/// <summary>One line of a workflow's table: in these states these sides may do this.</summary>
/// <param name="From">The states.</param>
/// <param name="Act">What is done.</param>
/// <param name="By">The sides that may.</param>
/// <param name="To">Where it leads; null where the state stays.</param>
/// <param name="Reason">Whether a reason is wanted.</param>
/// <param name="Decision">Whether number and day of a decision are wanted.</param>
public sealed record FlowRule<TState, TAct, TSide>(
    IReadOnlyList<TState> From,
    TAct Act,
    IReadOnlyList<TSide> By,
    TState? To = null,
    bool Reason = false,
    bool Decision = false
)
    where TState : struct, Enum
    where TAct : struct, Enum
    where TSide : struct, Enum;
