using System.Text.Json;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>
/// All that a proposal says: what the wizard fills in, what is submitted and compared. Fields that lists and exchange files know as columns of the project
/// (title, objective, items, dates, programmes, sums by source) are written to those columns from here.
/// </summary>
public sealed record PilotProposal
{
    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The problem and where the enterprise stands.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What the project is to reach.</summary>
    public string Objective { get; init; } = "";

    /// <summary>Codes of the catalogue: systems, tools, technologies to apply.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Indicators, each with baseline and target.</summary>
    public IReadOnlyList<PilotIndicator> Indicators { get; init; } = [];

    /// <summary>Milestones.</summary>
    public IReadOnlyList<PilotMilestone> Milestones { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Experts, supporting organisations, suppliers of technology.</summary>
    public IReadOnlyList<PilotPartner> Partners { get; init; } = [];

    /// <summary>Linked programmes: codes of the plan's list, or free words.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>Level of the science and technology task.</summary>
    public TaskLevel TaskLevel { get; init; }

    /// <summary>Budget.</summary>
    public IReadOnlyList<PilotBudgetLine> Budget { get; init; } = [];

    /// <summary>Why the budget is right although the rules doubt it; null for nothing said.</summary>
    public string? BudgetWhy { get; init; }

    /// <summary>What a source gives over all years, đồng; null where no line of it has an amount.</summary>
    public long? SumOf(BudgetSource source) =>
        Budget.Where(b => b.Source == source).Sum(b => b.Amount) is var sum && Budget.Any(b => b.Source == source && b.Amount is not null)
            ? sum
            : null;

    /// <summary>Reads stored JSON; null gives an empty proposal.</summary>
    public static PilotProposal Read(string? json) =>
        json is null ? new() : JsonSerializer.Deserialize<PilotProposal>(json, StoredJson.Options) ?? new();

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, StoredJson.Options);
}
