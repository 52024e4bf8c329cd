namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Whether an indicator of a project came to where it was to come. Pure.</summary>
public static class PilotGoal
{
    /// <summary>
    /// The target says which way is better: above the baseline more is, below it less is. A target equal to the baseline is met where nothing got smaller.
    /// Null where the target or the value after is missing.
    /// </summary>
    public static bool? Met(PilotIndicator indicator, double? after) =>
        indicator.Target is not { } target || after is not { } reached ? null
        : indicator.Baseline is { } before && target < before ? reached <= target
        : reached >= target;
}
