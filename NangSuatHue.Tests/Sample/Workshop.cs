using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Tests.Sample;

/// <summary>A workshop that an enterprise asks for: the sample feature's record. Natural key: enterprise and topic.</summary>
public sealed class Workshop : RegistryRecord
{
    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>What it is about.</summary>
    public required string Topic { get; set; }

    /// <summary>Whom to write to.</summary>
    public string? Email { get; set; }

    /// <summary>How far it is.</summary>
    public WorkshopState State { get; set; }

    /// <summary>Seats.</summary>
    public long? Seats { get; set; }
}
