using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>An indicator with what was measured.</summary>
public sealed record IndicatorProgress(
    PilotIndicator Indicator,
    double? Latest,
    DateOnly? LatestOn,
    double? Share,
    IReadOnlyList<PilotEntry> Entries
);
