namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>The verdict on one project, with what decided it.</summary>
public sealed record JudgedProject(TargetFacts Facts, TargetVerdict Verdict, PilotRun? Run, YearSize? Size);
