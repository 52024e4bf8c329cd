using System.Text.Json;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>What a request asks to change in an approved project.</summary>
public sealed record PilotAmendment
{
    /// <summary>Another last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Other days of milestones, by key.</summary>
    public IReadOnlyDictionary<string, DateOnly> Milestones { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>The last day that stood when the request was decided; null before.</summary>
    public DateOnly? FormerEndsOn { get; init; }

    /// <summary>The days of milestones that stood then, by key.</summary>
    public IReadOnlyDictionary<string, DateOnly> FormerMilestones { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Reads what is stored.</summary>
    public static PilotAmendment Read(string? json) =>
        json is null ? new() : JsonSerializer.Deserialize<PilotAmendment>(json, StoredJson.Options) ?? new();

    /// <summary>The proposal with the amendment.</summary>
    public PilotProposal ApplyTo(PilotProposal p) =>
        p with
        {
            EndsOn = EndsOn ?? p.EndsOn,
            Milestones = p.Milestones.Select(m => Milestones.TryGetValue(m.Key, out var due) ? m with { DueOn = due } : m).ToList(),
        };
}
