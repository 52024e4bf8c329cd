using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>Demands for training.</summary>
public static class TrainingTasks
{
    /// <summary>A demand for training without an answer.</summary>
    public static readonly TaskKind Demand = new(
        "Training",
        40,
        r =>
            !r.IsOfficer
                ? null
                : new TaskRows($"training_demands d WHERE d.status = {DemandStatus.Open:D}", "d.id", "d.topic")
                {
                    Enterprise = "d.enterprise_id",
                    Year = "d.year",
                    Since = "d.created_at",
                }
    )
    {
        Shared = true,
    };
}
