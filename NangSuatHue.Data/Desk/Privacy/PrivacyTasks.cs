using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Requests of persons about their data.</summary>
public static class PrivacyTasks
{
    /// <summary>A request about personal data, with the day by which to answer. Nobody answers the own request.</summary>
    public static readonly TaskKind DataRequest = new(
        "DataRequest",
        30,
        r =>
            r.Actor.Role is not (Role.Officer or Role.Administrator)
                ? null
                : new TaskRows(
                    $"data_requests q LEFT JOIN asp_net_users p ON p.id = q.user_id WHERE q.granted IS NULL AND q.user_id <> {r.Me}",
                    "q.id",
                    "p.display_name"
                )
                {
                    Since = "q.at",
                    Due = "q.due_on",
                }
    )
    {
        Shared = true,
    };
}
