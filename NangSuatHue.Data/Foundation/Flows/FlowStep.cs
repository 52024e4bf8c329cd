namespace NangSuatHue.Data.Foundation.Flows;

/// <summary>Where an act leads and what it asks for.</summary>
/// <param name="To">The state after it; the same one where only something is noted.</param>
/// <param name="NeedsReason">Whether whoever acts must say why.</param>
/// <param name="NeedsDecision">Whether it is a decision with a number and a day.</param>
public sealed record FlowStep<TState>(TState To, bool NeedsReason = false, bool NeedsDecision = false)
    where TState : struct, Enum;
