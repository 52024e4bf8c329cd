using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>What an enterprise wants its people to learn (nhu cầu đào tạo).</summary>
public sealed class TrainingDemand : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The topic: a catalogue code, or free words.</summary>
    public required string Topic { get; set; }

    /// <summary>Whether it asks for the programme of "Chuyên viên năng suất chất lượng" (target T5).</summary>
    public bool ForSpecialists { get; set; }

    /// <summary>How many people.</summary>
    public int People { get; set; }

    /// <summary>The year it is wanted in.</summary>
    public int Year { get; set; }

    /// <summary>How: at the enterprise, in a class, on line; free words.</summary>
    public string? Form { get; set; }

    /// <summary>More words.</summary>
    public string? Note { get; set; }

    /// <summary>Status.</summary>
    public DemandStatus Status { get; set; }

    /// <summary>What the officer answered.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was stated, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who stated it.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who changed it.</summary>
    public string ChangedBy { get; set; } = "";
}
