namespace NangSuatHue.Data.Registry.Quality;

/// <summary>A verdict as the desk shows it.</summary>
public sealed record VerdictView(VerdictKind Kind, string? Reason, string By, DateTime At);
