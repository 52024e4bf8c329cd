using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>What is shown, and in what order.</summary>
public sealed record TaskFilter
{
    /// <summary>One kind.</summary>
    public TaskKind? Kind { get; init; }

    /// <summary>Whose.</summary>
    public TaskScope Scope { get; init; }

    /// <summary>What is due first comes first; else what waits longest.</summary>
    public bool ByDue { get; init; }
}
