using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>A page of tasks; how many there are of each kind in the scope, and in each scope.</summary>
public sealed record TaskPage(
    IReadOnlyList<WorkTask> Rows,
    int Count,
    IReadOnlyDictionary<TaskKind, int> Kinds,
    IReadOnlyDictionary<TaskScope, int> Scopes
);
