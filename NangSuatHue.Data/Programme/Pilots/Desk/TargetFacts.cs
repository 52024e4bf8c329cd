using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>
/// What decides whether a project counts. Days that nobody wrote are null; <see cref="RanOn"/> and <see cref="EndedEventOn"/> come from its steps.
/// </summary>
public sealed record TargetFacts
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>The enterprise.</summary>
    public required int EnterpriseId { get; init; }

    /// <summary>Stage.</summary>
    public required PilotStage Stage { get; init; }

    /// <summary>First day as planned.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day as planned.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The day it began to run, as written.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The day it ended, as written.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The first day it came to run, by its steps.</summary>
    public DateOnly? RanOn { get; init; }

    /// <summary>The last day it came to an end, by its steps.</summary>
    public DateOnly? EndedEventOn { get; init; }

    /// <summary>Size classes of the enterprise by year.</summary>
    public IReadOnlyList<YearSize> Sizes { get; init; } = [];
}
