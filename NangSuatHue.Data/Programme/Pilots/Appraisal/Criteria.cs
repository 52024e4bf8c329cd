using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>The criteria by which a proposal is appraised: 100 points in all. They are the project's own; no decree sets them. Pure.</summary>
public static class Criteria
{
    /// <summary>In order.</summary>
    public static IReadOnlyList<Criterion> All { get; } =
    [
        new("need", "Vấn đề rõ, có số đo hiện trạng", "The problem is clear, with a measured baseline", 20),
        new("effect", "Hiệu quả năng suất dự kiến", "Expected effect on productivity", 25),
        new("method", "Giải pháp phù hợp, khả thi", "A fitting and feasible solution", 20),
        new("resources", "Nhân lực, đối tác, kinh phí bảo đảm", "People, partners and funding are secured", 15),
        new("spread", "Khả năng nhân rộng", "Others can follow it", 20),
    ];

    /// <summary>The sum of what was scored; null unless every criterion was.</summary>
    public static int? Total(IReadOnlyDictionary<string, Score> scores) =>
        All.All(c => scores.GetValueOrDefault(c.Code)?.Points is not null) ? All.Sum(c => scores[c.Code].Points!.Value) : null;

    /// <summary>Reads stored scores.</summary>
    public static IReadOnlyDictionary<string, Score> Read(string? json) =>
        json is null ? new Dictionary<string, Score>() : JsonSerializer.Deserialize<Dictionary<string, Score>>(json, StoredJson.Options)!;
}
