using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Tasks;

/// <summary>A kind of work that waits for somebody. The feature that it belongs to brings it; the list of tasks reads all kinds in one query.</summary>
/// <param name="code">Its name in addresses and tests; it never changes.</param>
/// <param name="position">Where it stands among the kinds.</param>
/// <param name="rows">What waits for a reader; null where nothing of the kind can.</param>
public sealed class TaskKind(string code, int position, Func<TaskReader, TaskRows?> rows) : IComparable<TaskKind>
{
    /// <summary>Its name in addresses and tests.</summary>
    public string Code { get; } = code;

    /// <summary>Where it stands among the kinds.</summary>
    public int Position { get; } = position;

    /// <summary>Whether a whole department does such work, so that nobody in particular is in charge.</summary>
    public bool Shared { get; init; }

    /// <summary>The kinds that the features bring, by their positions.</summary>
    public static IReadOnlyList<TaskKind> All(FeatureSet features) => features.Of<TaskKind>().Order().ToList();

    /// <summary>What waits for a reader; null where nothing of the kind can.</summary>
    public TaskRows? For(TaskReader reader) => rows(reader);

    /// <inheritdoc />
    public int CompareTo(TaskKind? other) => other is null ? 1 : (Position, Code).CompareTo((other.Position, other.Code));

    /// <inheritdoc />
    public override string ToString() => Code;
}
