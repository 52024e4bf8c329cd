using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Tests.Sample;

/// <summary>Workshops that wait for an officer.</summary>
public static class WorkshopTasks
{
    /// <summary>A workshop that was sent.</summary>
    public static readonly TaskKind Sent = new(
        "SampleWorkshop",
        9000,
        r =>
            !r.IsOfficer
                ? null
                : new TaskRows($"sample_workshops s WHERE s.state = {WorkshopState.Sent:D}", "s.id", "s.topic")
                {
                    Enterprise = "s.enterprise_id",
                    Since = "s.changed_at",
                }
    )
    {
        Shared = true,
    };
}
