using System.Text.Json;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The result sheet of a pilot project.</summary>
public sealed record PilotResult
{
    /// <summary>What was done and reached.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What was learnt.</summary>
    public string? Lessons { get; init; }

    /// <summary>What goes on after the project.</summary>
    public string? Next { get; init; }

    /// <summary>Values after, the same indicators as before.</summary>
    public IReadOnlyList<PilotResultValue> Values { get; init; } = [];

    /// <summary>Money spent by source and year, đồng.</summary>
    public IReadOnlyList<PilotBudgetLine> Spent { get; init; } = [];

    /// <summary>Reads stored JSON; null gives an empty sheet.</summary>
    public static PilotResult Read(string? json) => json is null ? new() : JsonSerializer.Deserialize<PilotResult>(json, StoredJson.Options) ?? new();

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, StoredJson.Options);
}
