using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Tasks;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Yearly figures that wait for an officer or for the enterprise.</summary>
public static class FiguresTasks
{
    /// <summary>A year's figures to verify.</summary>
    public static readonly TaskKind Submitted = new(
        "Figures",
        10,
        r =>
            !r.IsOfficer
                ? null
                : Year($"y.data_status = {DataStatus.Submitted:D} AND e.status <> {EnterpriseStatus.Archived:D}") with
                {
                    Since = SubmittedAt,
                }
    )
    {
        Shared = true,
    };

    /// <summary>A request to open a verified year again.</summary>
    public static readonly TaskKind Reopen = new(
        "Reopen",
        20,
        r =>
            !r.IsOfficer
                ? null
                : new TaskRows("reopen_requests q JOIN enterprises e ON e.id = q.enterprise_id WHERE q.granted IS NULL", "q.id", "e.name")
                {
                    Detail = "q.reason",
                    Enterprise = "q.enterprise_id",
                    Year = "q.year",
                    Since = "q.at",
                }
    )
    {
        Shared = true,
    };

    /// <summary>A year's figures that were sent back.</summary>
    public static readonly TaskKind Returned = new(
        "FiguresReturned",
        150,
        r =>
            r.Enterprise is not { } own
                ? null
                : Year($"y.enterprise_id = {own} AND y.data_status = {DataStatus.Returned:D}") with
                {
                    Detail = $"CAST((SELECT count(*) FROM {Remarks} AND k.answered_at IS NULL) AS text)",
                    Since = $"(SELECT max(k.at) FROM {Remarks})",
                    Owner = r.Me,
                }
    );

    /// <summary>A year's figures that the enterprise began and has not sent. What a survey brought in long ago is no draft: a draft was made by hand.</summary>
    public static readonly TaskKind Draft = new(
        "FiguresDraft",
        180,
        r =>
            r.Enterprise is not { } own
                ? null
                : Year($"y.enterprise_id = {own} AND y.data_status = {DataStatus.Imported:D} AND y.batch_id IS NULL") with
                {
                    Since = SubmittedAt,
                    Owner = r.Me,
                }
    );

    // Figures keep no time of their own; their history does.
    private static string SubmittedAt =>
        $"(SELECT max(h.at) FROM changes h WHERE h.enterprise_id = y.enterprise_id AND h.entity = {ChangedEntity.YearFigures:D} AND h.year = y.year)";
    private const string Remarks = "figure_remarks k WHERE k.enterprise_id = y.enterprise_id AND k.year = y.year";

    private static TaskRows Year(string where) =>
        new($"year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE {where}", "y.id", "e.name")
        {
            Enterprise = "y.enterprise_id",
            Year = "y.year",
        };
}
