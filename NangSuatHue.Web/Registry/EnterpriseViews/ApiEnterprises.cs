using System.Globalization;
using System.Text.Json.Nodes;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Api;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>Enterprises and their yearly figures: the list under the page's own filters, and one record.</summary>
internal static class ApiEnterprises
{
    /// <summary>What these calls read and write.</summary>
    public static IReadOnlyList<ApiShape> Shapes { get; } =
    [
        new(
            "enterprises",
            "Doanh nghiệp",
            "Enterprises",
            EnterpriseFacts.All,
            """
            GET    /api/v1/enterprises?q=&page=1&pageSize=100
            GET    /api/v1/enterprises/{taxCode}
            POST   /api/v1/enterprises
            PATCH  /api/v1/enterprises/{taxCode}      If-Match
            """
        ),
        new(
            "enterprises",
            "Số liệu năm của doanh nghiệp",
            "Yearly figures of an enterprise",
            YearFacts.All,
            "PATCH  /api/v1/enterprises/{taxCode}/years/{year}      If-Match",
            "years"
        ),
    ];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/enterprises", ListAsync)
            .WithName("list-enterprises")
            .WithSummary("Enterprises under the same filters as the list page")
            .WithTags("enterprises");
        api.MapGet("/enterprises/{taxCode}", GetAsync)
            .WithName("get-enterprises")
            .WithSummary("One enterprise with its yearly figures and adoptions")
            .WithTags("enterprises");
        api.MapPatch("/enterprises/{taxCode}", ChangeAsync)
            .WithName("change-enterprises")
            .WithSummary("Change an enterprise's facts: absent fields stay, null clears")
            .WithTags("enterprises");
        api.MapPost("/enterprises", CreateAsync).WithName("create-enterprises").WithSummary("Register an enterprise").WithTags("enterprises");
        api.MapPatch("/enterprises/{taxCode}/years/{year:int}", ChangeYearAsync)
            .WithName("change-years")
            .WithSummary("Enter or correct one year's figures: absent fields stay, null clears. If-Match is the year's version, \"0\" for a new year")
            .WithTags("enterprises");
    }

    private static Task<IResult> ListAsync(HttpContext context, FindEnterprises find, RegistryVersion versions) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Read,
            actor =>
                ApiCall.CachedAsync(
                    context,
                    versions,
                    actor,
                    async () =>
                    {
                        var (filter, _) = FilterQuery.Read(context.Request.QueryString.Value ?? "");
                        var (page, size, problem) = ApiCall.Paging(context);
                        if ((problem ?? ApiCall.Misread(context, FilterQuery.Write(filter))) is { } misread)
                        {
                            return misread;
                        }

                        var outcome = await find.RunAsync(actor, filter, page, size, context.RequestAborted);
                        return !outcome.IsOk
                            ? ApiCall.Refused(outcome)
                            : Results.Json(
                                new JsonObject
                                {
                                    ["total"] = outcome.Value.Count,
                                    ["page"] = page,
                                    ["pageSize"] = size,
                                    ["items"] = new JsonArray([
                                        .. outcome.Value.Rows.Select(r =>
                                            (JsonNode)
                                                new JsonObject
                                                {
                                                    ["taxCode"] = TaxCode.Masked(r.TaxCode),
                                                    ["name"] = r.Name,
                                                    ["legalForm"] = r.LegalForm.ToString(),
                                                    ["vsicCode"] = r.VsicCode,
                                                    ["vsicEdition"] = (int)r.Edition,
                                                    ["section"] = r.Section,
                                                    ["commune"] = r.CommuneCode,
                                                    ["year"] = r.Year,
                                                    ["sizeClass"] = r.SizeClass.ToString(),
                                                    ["employees"] = r.Employees,
                                                    ["netRevenue"] = r.NetRevenue,
                                                    ["labourProductivity"] = r.LabourProductivity,
                                                    ["dataStatus"] = r.DataStatus?.ToString(),
                                                    ["applied"] = new JsonArray([.. r.Applied.Select(a => (JsonNode)a.Label)]),
                                                    ["illustrative"] = r.Illustrative,
                                                }
                                        ),
                                    ]),
                                }
                            );
                    }
                )
        );

    private static Task<IResult> GetAsync(HttpContext context, string taxCode, GetEnterprise get) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Read,
            async actor =>
            {
                var outcome = await get.RunAsync(actor, taxCode, context.RequestAborted);
                return outcome.IsOk ? Tagged(context, outcome.Value) : ApiCall.Refused(outcome);
            }
        );

    private static Task<IResult> CreateAsync(HttpContext context, GetEnterprise get, SaveEnterprise save) => SaveAsync(context, null, get, save);

    private static Task<IResult> ChangeAsync(HttpContext context, string taxCode, GetEnterprise get, SaveEnterprise save) =>
        SaveAsync(context, taxCode, get, save);

    private static Task<IResult> SaveAsync(HttpContext context, string? taxCode, GetEnterprise get, SaveEnterprise save) =>
        WriteAsync(
            context,
            taxCode is not null,
            async (actor, version, input) =>
            {
                var outcome = await save.RunAsync(actor, taxCode, version, input, context.RequestAborted);
                return outcome.IsOk ? await ShowAsync(context, actor, outcome.Value.TaxCode, get, taxCode is null) : ApiCall.Refused(outcome);
            }
        );

    private static Task<IResult> ChangeYearAsync(HttpContext context, string taxCode, int year, GetEnterprise get, SaveFigures save) =>
        WriteAsync(
            context,
            versioned: true,
            async (actor, version, input) =>
            {
                var outcome = await save.RunAsync(actor, taxCode, year, version == 0 ? null : version, input, context.RequestAborted);
                return outcome.IsOk ? await ShowAsync(context, actor, taxCode, get, created: false) : ApiCall.Refused(outcome);
            }
        );

    /// <summary>A write: the version that it was based on, then the body as texts by field.</summary>
    private static Task<IResult> WriteAsync(HttpContext context, bool versioned, Func<Actor, int?, RecordInput, Task<IResult>> write) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Write,
            async actor =>
            {
                var (version, problem) = versioned ? ApiCall.IfMatch(context) : (null, null);
                if (problem is not null)
                {
                    return problem;
                }

                var (values, fault) = await ApiRecords.BodyAsync(context);
                return values is null
                    ? fault!
                    : await write(
                        actor,
                        version,
                        new RecordInput
                        {
                            Values = values,
                            Sign = DecimalSign.Point,
                            MoneyPower = 0,
                        }
                    );
            }
        );

    private static async Task<IResult> ShowAsync(HttpContext context, Actor actor, string taxCode, GetEnterprise get, bool created)
    {
        var now = await get.RunAsync(actor, taxCode, context.RequestAborted);
        if (!now.IsOk)
        {
            return ApiCall.Refused(now);
        }

        if (created)
        {
            context.Response.Headers.Location = $"/api/v1/enterprises/{taxCode}";
        }

        return Tagged(context, now.Value, created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static IResult Tagged(HttpContext context, EnterpriseRecord record, int status = StatusCodes.Status200OK)
    {
        var e = record.Enterprise;
        context.Response.Headers.ETag = $"\"{e.Version.ToString(CultureInfo.InvariantCulture)}\"";
        var json = new JsonObject { ["version"] = e.Version };
        foreach (var field in EnterpriseFacts.All)
        {
            json[field.Name] = ApiFields.Value(field, EnterpriseFacts.Get(e, field));
        }

        // A status that no form sets: the record was archived.
        json["status"] ??= e.Status.ToString();
        (json["section"], json["illustrative"]) = (e.Section, e.Illustrative);
        json["years"] = new JsonArray([.. record.Years.Select(Year)]);
        json["adoptions"] = new JsonArray([
            .. record.Adoptions.Select(a =>
                (JsonNode)
                    new JsonObject
                    {
                        ["item"] = a.Label,
                        ["year"] = a.Year,
                        ["status"] = a.Status.ToString(),
                    }
            ),
        ]);
        return Results.Json(json, statusCode: status);
    }

    private static JsonNode Year(YearFigures figures)
    {
        var json = new JsonObject { ["year"] = figures.Year, ["version"] = figures.Version };
        foreach (var field in YearFacts.All)
        {
            json[field.Name] = ApiFields.Value(field, YearFacts.Get(figures, field));
        }

        (json["sizeClass"], json["dataStatus"]) = (figures.SizeClass.ToString(), figures.DataStatus.ToString());
        return json;
    }
}
