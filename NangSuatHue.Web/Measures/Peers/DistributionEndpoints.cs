using System.Globalization;
using System.Text.Json.Nodes;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Web.Api;

namespace NangSuatHue.Web.Measures.Peers;

/// <summary>The published distributions as a file and for programs: the same slice, so the same rule.</summary>
internal static class DistributionEndpoints
{
    private static readonly string[] Headers =
    [
        "year",
        "indicator",
        "vsic_edition",
        "section",
        "division",
        "size_class",
        "enterprises",
        "p10",
        "q1",
        "median",
        "q3",
        "p90",
        "mean",
        "edition",
        "published",
    ];

    /// <summary>The file.</summary>
    public static void MapDistributions(this WebApplication app) => app.MapGet("/du-lieu/phan-bo-nang-suat.csv", FileAsync);

    private static async Task<IResult> FileAsync(HttpContext context, GetDistributions slice)
    {
        var (year, indicator, problem) = Asked(context, "nam", "chi-tieu");
        if (problem is not null)
        {
            return problem;
        }

        var outcome = await slice.RunAsync(Actor.Public, year, indicator, context.RequestAborted);
        if (outcome.Value is not { } view || (year is { } wanted && view.Year != wanted))
        {
            return Results.NotFound();
        }

        var output = new MemoryStream();
        using (var writer = new SheetWriter(output, ';'))
        {
            writer.Row(Headers);
            foreach (var c in view.Cells)
            {
                var d = c.Distribution;
                writer.Row([
                    view.Year?.ToString(CultureInfo.InvariantCulture),
                    view.Indicator.Code,
                    ((int)c.Edition).ToString(CultureInfo.InvariantCulture),
                    c.Section,
                    c.Division,
                    c.Size?.ToString(),
                    (double?)d.Count,
                    d.P10,
                    d.Q1,
                    d.Median,
                    d.Q3,
                    d.P90,
                    d.Mean,
                    view.Edition?.Number.ToString(CultureInfo.InvariantCulture),
                    view.Edition is { } e ? VietnamTime.Day(e.PublishedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                ]);
            }
        }

        return Results.File(
            output.ToArray(),
            "text/csv; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"phan-bo-{view.Indicator.Code}-{view.Year}.csv")
        );
    }

    /// <summary>The list for programs: published cells only.</summary>
    public static void MapApi(RouteGroupBuilder api) =>
        api.MapGet(
                "/distributions",
                (HttpContext context, GetDistributions slice) =>
                    ApiCall.AsAsync(
                        context,
                        TokenScopes.Read,
                        async actor =>
                        {
                            var (year, indicator, problem) = Asked(context, "year", "indicator");
                            if (problem is not null)
                            {
                                return problem;
                            }

                            var outcome = await slice.RunAsync(actor, year, indicator, context.RequestAborted);
                            if (year is { } wanted && outcome.Value?.Year != wanted)
                            {
                                // The figures of another year are no answer.
                                outcome = OutcomeKind.NotFound;
                            }

                            return outcome.Value is not { } view ? ApiCall.Refused(outcome) : Results.Json(Json(view, actor));
                        }
                    )
            )
            .WithName("list-distributions")
            .WithSummary("Published distributions of an indicator by VSIC and size class; cells that must be hidden are absent")
            .WithTags("distributions");

    private static JsonObject Json(Distributions view, Actor actor) =>
        new JsonObject
        {
            ["year"] = view.Year,
            ["indicator"] = view.Indicator.Code,
            ["unit"] = view.Indicator.Unit.ToString(),
            ["illustrative"] = view.Illustrative,
            ["live"] = actor.Role == Role.Officer,
            ["release"] = view.Edition is { } e
                ? new JsonObject { ["number"] = e.Number, ["published"] = VietnamTime.Day(e.PublishedAt).ToString("O", CultureInfo.InvariantCulture) }
                : null,
            ["items"] = new JsonArray([
                .. view.Cells.Select(c =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["edition"] = (int)c.Edition,
                            ["section"] = c.Section,
                            ["division"] = c.Division,
                            ["size"] = c.Size?.ToString(),
                            ["enterprises"] = c.Distribution.Count,
                            ["p10"] = c.Distribution.P10,
                            ["q1"] = c.Distribution.Q1,
                            ["median"] = c.Distribution.Median,
                            ["q3"] = c.Distribution.Q3,
                            ["p90"] = c.Distribution.P90,
                            ["mean"] = c.Distribution.Mean,
                        }
                ),
            ]),
        };

    private static (int? Year, string? Indicator, IResult? Problem) Asked(HttpContext context, string year, string indicator)
    {
        var text = context.Request.Query[year].ToString();
        var known = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var y);
        return (known ? y : null, context.Request.Query[indicator], known || text.Length == 0 ? null : ApiCall.NotUnderstood(year, text));
    }
}
