using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Api;

/// <summary>The interface for programs: its services, its part of the pipeline, its document.</summary>
public static class ApiSetup
{
    /// <summary>The policy that slows a caller.</summary>
    public const string Limit = "api";

    private const string Version = "v1";

    /// <summary>Adds token sign-in, problem documents, the limit and the document.</summary>
    public static void AddApi(this IServiceCollection services, int perMinute)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Scheme_, null);
        services.AddSingleton<KnownTokens>();
        services.AddProblemDetails();
        services.Configure<RateLimiterOptions>(o =>
            o.AddPolicy(
                Limit,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        "api:"
                            + (
                                context.RequestServices.GetRequiredService<KnownTokens>().NameOf(context.Request.Headers.Authorization.ToString())
                                ?? context.Connection.RemoteIpAddress?.ToString()
                            ),
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                    )
            )
        );
        services.AddOpenApi(
            Version,
            o =>
            {
                o.ShouldInclude = d => d.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
                o.AddDocumentTransformer(
                    (document, context, _) =>
                    {
                        Describe(
                            document,
                            context.ApplicationServices.GetRequiredService<FeatureSet>(),
                            context.ApplicationServices.GetRequiredService<WebFeatureSet>()
                        );
                        return Task.CompletedTask;
                    }
                );
            }
        );
    }

    /// <summary>Maps every call and the document.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireRateLimiting(Limit).AllowAnonymous();
        var features = app.Services.GetRequiredService<FeatureSet>();
        foreach (var feature in app.Services.GetRequiredService<WebFeatureSet>().All)
        {
            feature.MapApi(api, features);
        }

        api.MapFallback(() => ApiCall.Refuse(StatusCodes.Status404NotFound, "not_found", "Không có địa chỉ này.", "No such address."))
            .ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    /// <summary>What the routes alone cannot say: fields, filters, bodies, answers and how to sign in.</summary>
    private static void Describe(OpenApiDocument document, FeatureSet features, WebFeatureSet web)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Năng Suất Huế",
            Version = "1",
            Description = "The shared productivity database of Huế city. Money in đồng. A field that the caller may not see is absent.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A personal access token from the account page.",
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var kind in KindIndex.Of(features).Records)
        {
            document.Components.Schemas[kind.Name] = ApiFields.Schema(kind.Many.En, kind.Fields);
        }

        foreach (var shape in web.PartsOf<ApiShape>())
        {
            document.Components.Schemas[shape.Part ?? shape.Name] = ApiFields.Schema(shape.En, shape.Fields);
        }

        foreach (var (path, item) in document.Paths)
        {
            var name = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) ?? "";
            var kind = KindIndex.Of(features).FindRecords(name);
            var shape =
                web.PartsOf<ApiShape>()
                    .FirstOrDefault(s => s.Name == name && s.Part is not null && path.Contains("/" + s.Part, StringComparison.Ordinal))
                ?? web.PartsOf<ApiShape>().FirstOrDefault(s => s.Name == name && s.Part is null);
            foreach (var (method, operation) in item.Operations ?? [])
            {
                Complete(document, features, operation, kind, kind?.Name ?? shape?.Part ?? shape?.Name, name, method, path);
            }
        }
    }

    private static void Complete(
        OpenApiDocument document,
        FeatureSet features,
        OpenApiOperation operation,
        RecordKind? kind,
        string? schema,
        string name,
        HttpMethod method,
        string path
    )
    {
        operation.Security = method == HttpMethod.Get && name != "imports" ? [new OpenApiSecurityRequirement(), Token(document)] : [Token(document)];
        operation.Parameters ??= [];
        var single = path.Contains('{', StringComparison.Ordinal);
        AddParameters(operation.Parameters, kind, name, method, single);
        IOpenApiSchema body = schema is null ? new OpenApiSchema { Type = JsonSchemaType.Object } : new OpenApiSchemaReference(schema, document);
        if (method == HttpMethod.Patch || (method == HttpMethod.Post && schema is not null))
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content("application/json", body) };
        }
        else if (name == "imports" && path.EndsWith("/imports", StringComparison.Ordinal))
        {
            AddUpload(operation, features);
        }

        var good =
            method == HttpMethod.Delete ? "204"
            : method == HttpMethod.Post && schema is not null ? "201"
            : "200";
        var content =
            good == "204" ? null
            : path.EndsWith(".csv", StringComparison.Ordinal) ? Content("text/csv", new OpenApiSchema { Type = JsonSchemaType.String })
            : Content("application/json", single || method != HttpMethod.Get ? body : PageOf(body));
        operation.Responses = Answers(good, content, changes: method == HttpMethod.Patch || method == HttpMethod.Delete);
    }

    private static void AddParameters(IList<IOpenApiParameter> parameters, RecordKind? kind, string name, HttpMethod method, bool single)
    {
        if (method == HttpMethod.Get && !single)
        {
            foreach (
                var (parameter, about) in name == "distributions"
                    ?
                    [
                        ("year", "Year; the latest published where absent"),
                        ("indicator", string.Join(", ", EnterpriseIndicators.Compared.Select(i => i.Code))),
                    ]
                    : ((string, string)[])
                        [
                            ("q", "Words, accents not needed"),
                            ("page", "Page, from 1"),
                            ("pageSize", "Records a page, at most 200"),
                            .. kind?.Fields.Where(f => f.Filtered).Select(f => (f.Name, f.LabelEn)) ?? [],
                        ]
            )
            {
                parameters.Add(
                    new OpenApiParameter
                    {
                        Name = parameter,
                        In = ParameterLocation.Query,
                        Description = about,
                        Schema = new OpenApiSchema
                        {
                            Type = parameter.StartsWith("page", StringComparison.Ordinal) ? JsonSchemaType.Integer : JsonSchemaType.String,
                        },
                    }
                );
            }
        }

        if (method == HttpMethod.Patch || method == HttpMethod.Delete)
        {
            parameters.Add(
                new OpenApiParameter
                {
                    Name = "If-Match",
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "The ETag of the record that the change is based on",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
        }
    }

    private static void AddUpload(OpenApiOperation operation, FeatureSet features)
    {
        operation.Parameters!.Add(
            new OpenApiParameter
            {
                Name = "dryRun",
                In = ParameterLocation.Query,
                Description = "Check only",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            }
        );
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = Content(
                "multipart/form-data",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "file" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["kind"] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.String,
                            Description = string.Join(", ", KindIndex.Of(features).All.Select(k => k.Name)),
                        },
                        ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                    },
                }
            ),
        };
    }

    private static OpenApiSchema PageOf(IOpenApiSchema item) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["page"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["pageSize"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = item },
            },
        };

    private static OpenApiResponses Answers(string good, Dictionary<string, OpenApiMediaType>? content, bool changes)
    {
        var answers = new OpenApiResponses
        {
            [good] = new OpenApiResponse { Description = "Done", Content = content },
        };
        foreach (
            var (status, about) in ((string, string)[])
                [
                    ("401", "No token, or one that does not stand"),
                    ("403", "Not within the account's rights or the token's scopes"),
                    ("404", "No such record for this caller"),
                    ("422", "Something in the body needs mending"),
                    ("429", "Too many calls"),
                ]
        )
        {
            answers[status] = new OpenApiResponse
            {
                Description = about,
                Content = Content("application/problem+json", new OpenApiSchema { Type = JsonSchemaType.Object }),
            };
        }

        if (changes)
        {
            answers["412"] = new OpenApiResponse { Description = "The record changed since" };
            answers["428"] = new OpenApiResponse { Description = "If-Match is missing" };
        }

        return answers;
    }

    private static OpenApiSecurityRequirement Token(OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference("token", document)] = [] };

    private static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema) =>
        new() { [type] = new OpenApiMediaType { Schema = schema } };
}
