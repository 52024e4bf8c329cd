namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>A score with a comment.</summary>
public sealed record Score(int? Points, string? Comment);
