using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Web.Api;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>Reading and writing single records of each kind.</summary>
internal static class ApiRecords
{
    private const int MaxBody = 1 << 20;

    public static void Map(RouteGroupBuilder api, FeatureSet features)
    {
        foreach (var kind in KindIndex.Of(features).Records)
        {
            var path = "/" + kind.Name;
            api.MapGet(path, (HttpContext context, FindRecords find, RegistryVersion versions) => ListAsync(context, kind, find, versions))
                .WithName("list-" + kind.Name)
                .WithSummary(kind.Many.En)
                .WithTags(kind.Name);
            api.MapGet(path + "/{id:int}", (HttpContext context, int id, GetRecord get) => GetAsync(context, kind, id, get))
                .WithName("get-" + kind.Name)
                .WithSummary("One " + kind.One.En)
                .WithTags(kind.Name);
            api.MapPost(path, (HttpContext context, SaveRecord save) => SaveAsync(context, kind, null, save))
                .WithName("create-" + kind.Name)
                .WithSummary("Create one " + kind.One.En)
                .WithTags(kind.Name);
            api.MapPatch(path + "/{id:int}", (HttpContext context, int id, SaveRecord save) => SaveAsync(context, kind, id, save))
                .WithName("change-" + kind.Name)
                .WithSummary($"Change one {kind.One.En}: absent fields stay, null clears")
                .WithTags(kind.Name);
            api.MapDelete(path + "/{id:int}", (HttpContext context, int id, ArchiveRecord archive) => ArchiveAsync(context, kind, id, archive))
                .WithName("archive-" + kind.Name)
                .WithSummary($"Archive one {kind.One.En}; nothing is deleted")
                .WithTags(kind.Name);
        }
    }

    /// <summary>A record as JSON: its fields by name, what may not be seen absent; choices by code, money in đồng, days as <c>yyyy-MM-dd</c>.</summary>
    public static JsonObject Json(RecordKind kind, RecordView record)
    {
        var json = new JsonObject { ["id"] = record.Id, ["version"] = record.Version };
        foreach (var field in kind.Fields.Where(f => record.Values.ContainsKey(f.Name)))
        {
            json[field.Name] = ApiFields.Value(field, record.Values[field.Name]);
        }

        if (record.Enterprise is { } enterprise)
        {
            json["enterpriseName"] = enterprise.Name;
        }

        if (record.Changed is { } changed)
        {
            json["changedAt"] = changed.At;
            json["changedBy"] = changed.By;
        }

        json["archived"] = record.Archived;
        json["illustrative"] = record.Illustrative;
        return json;
    }

    private static Task<IResult> ListAsync(HttpContext context, RecordKind kind, FindRecords find, RegistryVersion versions) =>
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
                        var (filter, _) = RecordQueryText.Read(kind, context.Request.QueryString.Value ?? "");
                        var (page, size, problem) = ApiCall.Paging(context);
                        if ((problem ?? ApiCall.Misread(context, RecordQueryText.Write("", RecordQueryText.Known(kind, filter)))) is { } misread)
                        {
                            return misread;
                        }

                        var outcome = await find.RunAsync(actor, kind, filter, page, size, context.RequestAborted);
                        return outcome.IsOk
                            ? Results.Json(
                                new JsonObject
                                {
                                    ["total"] = outcome.Value.Count,
                                    ["page"] = page,
                                    ["pageSize"] = size,
                                    ["items"] = new JsonArray([.. outcome.Value.Rows.Select(r => (JsonNode)Json(kind, r))]),
                                }
                            )
                            : ApiCall.Refused(outcome);
                    }
                )
        );

    private static Task<IResult> GetAsync(HttpContext context, RecordKind kind, int id, GetRecord get) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Read,
            async actor =>
            {
                var outcome = await get.RunAsync(actor, kind, id, context.RequestAborted);
                return outcome.IsOk ? Tagged(context, kind, outcome.Value.Record, StatusCodes.Status200OK) : ApiCall.Refused(outcome);
            }
        );

    private static Task<IResult> SaveAsync(HttpContext context, RecordKind kind, int? id, SaveRecord save) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Write,
            async actor =>
            {
                var (version, problem) = id is null ? (null, null) : ApiCall.IfMatch(context);
                if (problem is not null)
                {
                    return problem;
                }

                var (values, fault) = await BodyAsync(context);
                if (values is null)
                {
                    return fault!;
                }

                var outcome = await save.RunAsync(
                    actor,
                    kind,
                    id,
                    version,
                    new RecordInput
                    {
                        Values = values,
                        Sign = DecimalSign.Point,
                        MoneyPower = 0,
                    },
                    context.RequestAborted
                );
                if (!outcome.IsOk)
                {
                    return ApiCall.Refused(outcome);
                }

                context.Response.Headers.Location = $"/api/v1/{kind.Name}/{outcome.Value.Id.ToString(CultureInfo.InvariantCulture)}";
                return Tagged(context, kind, outcome.Value, id is null ? StatusCodes.Status201Created : StatusCodes.Status200OK);
            }
        );

    private static Task<IResult> ArchiveAsync(HttpContext context, RecordKind kind, int id, ArchiveRecord archive) =>
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

                var outcome = await archive.RunAsync(actor, kind, id, version!.Value, archive: true, context.RequestAborted);
                return outcome.Kind == OutcomeKind.Ok ? Results.NoContent() : ApiCall.Refused(outcome);
            }
        );

    private static IResult Tagged(HttpContext context, RecordKind kind, RecordView record, int status)
    {
        var tag = $"\"{record.Version.ToString(CultureInfo.InvariantCulture)}\"";
        context.Response.Headers.ETag = tag;
        return HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(Json(kind, record), statusCode: status);
    }

    /// <summary>The body as texts by field: an object of texts, numbers, lists of texts and nulls.</summary>
    internal static async Task<(Dictionary<string, string?>? Values, IResult? Fault)> BodyAsync(HttpContext context)
    {
        try
        {
            if (context.Request.ContentLength > MaxBody)
            {
                return (null, ApiCall.Refuse(StatusCodes.Status413PayloadTooLarge, "body_large", "Nội dung gửi quá lớn.", "The body is too large."));
            }

            using var json = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = 4 }, context.RequestAborted);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                var values = new Dictionary<string, string?>(StringComparer.Ordinal);
                foreach (
                    var property in json
                        .RootElement.EnumerateObject()
                        .Where(p =>
                            p.Name is not ("id" or "version" or "archived" or "illustrative" or "enterpriseName" or "changedAt" or "changedBy")
                        )
                )
                {
                    values[property.Name] = property.Value.ValueKind switch
                    {
                        JsonValueKind.Null => null,
                        JsonValueKind.String => property.Value.GetString(),
                        JsonValueKind.Array => string.Join(
                            "; ",
                            property.Value.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString() : e.GetRawText())
                        ),
                        _ => property.Value.GetRawText(),
                    };
                }

                return (values, null);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or BadHttpRequestException or IOException)
        {
            // No JSON, or the body broke off.
        }

        return (
            null,
            ApiCall.Refuse(StatusCodes.Status400BadRequest, "body", "Nội dung gửi phải là một đối tượng JSON.", "The body must be a JSON object.")
        );
    }
}
