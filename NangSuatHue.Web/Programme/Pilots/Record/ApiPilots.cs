using System.Globalization;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Api;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>Steps of pilot projects.</summary>
internal static class ApiPilots
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/pilots/{id:int}/moves", MoveAsync)
            .WithName("move-pilots")
            .WithTags("pilots")
            .WithSummary(
                "Take a pilot project one step further: "
                    + "{\"act\":\"Approve\",\"reason\":…,\"decisionNumber\":…,\"decisionDate\":\"yyyy-MM-dd\"}; what the step needs "
                    + "is said when it is missing"
            );

    private static Task<IResult> MoveAsync(HttpContext context, int id, MovePilot move) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Write,
            async actor =>
            {
                var (version, problem) = ApiCall.IfMatch(context);
                if (problem is not null)
                {
                    return problem;
                }

                var (values, fault) = await ApiRecords.BodyAsync(context);
                if (values is null)
                {
                    return fault!;
                }

                if (
                    PilotWorkflow.Flow.Acts.Where(a => a.ToString() == values.GetValueOrDefault("act")).Cast<PilotAct?>().FirstOrDefault()
                    is not { } act
                )
                {
                    return ApiCall.Refuse(
                        StatusCodes.Status422UnprocessableEntity,
                        "act",
                        $"Không có bước này. Các bước: {string.Join(", ", PilotWorkflow.Flow.Acts)}.",
                        $"No such act. The acts are {string.Join(", ", PilotWorkflow.Flow.Acts)}."
                    );
                }

                var outcome = await move.RunAsync(
                    actor,
                    id,
                    version!.Value,
                    new PilotMove
                    {
                        Act = act,
                        Reason = values.GetValueOrDefault("reason"),
                        DecisionNumber = values.GetValueOrDefault("decisionNumber"),
                        DecisionDate = Day(values.GetValueOrDefault("decisionDate")),
                    },
                    context.RequestAborted
                );
                if (!outcome.IsOk)
                {
                    return ApiCall.Refused(outcome);
                }

                context.Response.Headers.ETag = $"\"{outcome.Value.ToString(CultureInfo.InvariantCulture)}\"";
                return Results.NoContent();
            }
        );

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
