using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Data.Pilots;

/// <summary>The level of a science and technology task (nhiệm vụ khoa học và công nghệ).</summary>
public enum TaskLevel
{
    /// <summary>Not one, or not known.</summary>
    None = 0,

    /// <summary>National.</summary>
    National = 1,

    /// <summary>City.</summary>
    City = 2,

    /// <summary>Grassroots (cơ sở).</summary>
    Grassroots = 3,

    /// <summary>School.</summary>
    School = 4,
}

/// <summary>Where money comes from.</summary>
public enum BudgetSource
{
    /// <summary>State budget.</summary>
    State = 0,

    /// <summary>The enterprise itself.</summary>
    Enterprise = 1,

    /// <summary>Other lawful sources.</summary>
    Other = 2,
}

/// <summary>What an indicator of a project is to do.</summary>
public sealed record PilotIndicator
{
    /// <summary>Key within the project; stays when the name changes.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the catalogue of indicators; null for one of the enterprise's own.</summary>
    public string? Code { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Value before, in the unit.</summary>
    public double? Baseline { get; init; }

    /// <summary>Value to reach, in the unit.</summary>
    public double? Target { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Method { get; init; }
}

/// <summary>A milestone.</summary>
public sealed record PilotMilestone
{
    /// <summary>Key within the project.</summary>
    public required string Key { get; init; }

    /// <summary>What is reached.</summary>
    public string Title { get; init; } = "";

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>Money by source and year.</summary>
public sealed record PilotBudgetLine
{
    /// <summary>Source.</summary>
    public BudgetSource Source { get; init; }

    /// <summary>Year.</summary>
    public int Year { get; init; }

    /// <summary>Amount, đồng.</summary>
    public long? Amount { get; init; }

    /// <summary>For what.</summary>
    public string? Note { get; init; }
}

/// <summary>What a partner does in a project.</summary>
public enum PartnerKind
{
    /// <summary>A productivity expert.</summary>
    Expert = 0,

    /// <summary>A supporting organisation.</summary>
    Organization = 1,

    /// <summary>A supplier of technology.</summary>
    Supplier = 2,
}

/// <summary>Who helps.</summary>
public sealed record PilotPartner
{
    /// <summary>Kind.</summary>
    public PartnerKind Kind { get; init; }

    /// <summary>The expert's record, where chosen from the directory.</summary>
    public int? ExpertId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they do.</summary>
    public string? Task { get; init; }
}

/// <summary>
/// All that a proposal says: what the wizard fills in, what is submitted and compared. Fields that lists and exchange files know as columns of the project
/// (title, objective, items, dates, programmes, sums by source) are written to those columns from here.
/// </summary>
public sealed record PilotProposal
{
    /// <summary>JSON as it is stored: short, with letters as they are.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
        };

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

    /// <summary>What a source gives over all years, đồng; null where no line of it has an amount.</summary>
    public long? SumOf(BudgetSource source) =>
        Budget.Where(b => b.Source == source).Sum(b => b.Amount) is var sum && Budget.Any(b => b.Source == source && b.Amount is not null)
            ? sum
            : null;

    /// <summary>Reads stored JSON; null gives an empty proposal.</summary>
    public static PilotProposal Read(string? json) => json is null ? new() : JsonSerializer.Deserialize<PilotProposal>(json, Json) ?? new();

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
