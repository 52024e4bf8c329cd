using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>Downloads of training demands.</summary>
public static class TrainingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapTraining(this WebApplication app) => app.MapGet("/nhu-cau-dao-tao/xuat.csv", DemandsAsync).RequireAuthorization();

    private static async Task<IResult> DemandsAsync(HttpContext context, FindDemands slice)
    {
        var (filter, _) = DemandsPage.Read(context.Request.QueryString.Value ?? "");
        var spool = new MemoryStream();
        var outcome = await slice.ExportAsync(CurrentActor.From(context.User), filter, Languages.IsVietnamese, spool, context.RequestAborted);
        return outcome.Kind == OutcomeKind.Ok
            ? Results.File(spool.ToArray(), "text/csv; charset=utf-8", "nhu-cau-dao-tao.csv")
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
