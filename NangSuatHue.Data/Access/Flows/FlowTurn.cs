using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Flows;

/// <summary>One step that is being taken: what checks, effects and notices need to know.</summary>
/// <param name="Db">The context; its transaction is open, and whoever runs the step saves it.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Now">When, UTC.</param>
/// <param name="Record">The record, tracked.</param>
/// <param name="Side">The actor's side of it.</param>
/// <param name="Step">Where it leads.</param>
/// <param name="Reason">The reason, clean; null for none.</param>
public sealed record FlowTurn<TRecord, TState, TSide>(
    AppDb Db,
    Actor Actor,
    DateTime Now,
    TRecord Record,
    TSide Side,
    FlowStep<TState> Step,
    string? Reason
)
    where TState : struct, Enum;
