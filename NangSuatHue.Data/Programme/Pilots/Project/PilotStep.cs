namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What a step leads to and asks for.</summary>
public sealed record PilotStep(PilotStage To, bool NeedsReason = false, bool NeedsDecision = false);
