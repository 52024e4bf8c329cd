using System.Globalization;
using System.Text.Json.Nodes;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Api;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>Enterprises and their yearly figures: the list under the page's own filters, and one record.</summary>
internal static class ApiEnterprises
{
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
                        var (page, size) = ApiCall.Paging(context);
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

    private static Task<IResult> ChangeAsync(HttpContext context, string taxCode, GetEnterprise get, SaveEnterprise save) =>
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

                var found = await get.RunAsync(actor, taxCode, context.RequestAborted);
                if (!found.IsOk)
                {
                    return ApiCall.Refused(found);
                }

                var (input, issues) = Apply(found.Value.Enterprise, values);
                if (issues.Count > 0)
                {
                    return ApiCall.Refused(Outcome<Enterprise>.Invalid(issues));
                }

                var outcome = await save.RunAsync(actor, taxCode, version, input, context.RequestAborted);
                return outcome.IsOk && (await get.RunAsync(actor, taxCode, context.RequestAborted)).Value is { } now
                    ? Tagged(context, now)
                    : ApiCall.Refused(outcome);
            }
        );

    private static (EnterpriseInput Input, List<Issue> Issues) Apply(Enterprise e, Dictionary<string, string?> values)
    {
        var issues = new List<Issue>();
        var input = new EnterpriseInput
        {
            Name = e.Name,
            ShortName = e.ShortName,
            LegalForm = e.LegalForm,
            VsicCode = e.VsicCode,
            VsicEdition = e.VsicEdition,
            CommuneCode = e.CommuneCode,
            Address = e.Address,
            Zone = e.Zone,
            Telephone = e.Telephone,
            Email = e.Email,
            Website = e.Website,
            Representative = e.Representative,
            FoundedYear = e.FoundedYear,
            Status = e.Status,
        };
        foreach (var (name, value) in values)
        {
            switch (name)
            {
                case "taxCode":
                    break;
                case "name":
                    input = input with { Name = value ?? "" };
                    break;
                case "shortName":
                    input = input with { ShortName = value };
                    break;
                case "vsicCode":
                    input = input with { VsicCode = value };
                    break;
                case "vsicEdition" when value is "2018" or "2025":
                    input = input with { VsicEdition = (VsicEdition)int.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                case "commune":
                    input = input with { CommuneCode = value };
                    break;
                case "address":
                    input = input with { Address = value };
                    break;
                case "zone":
                    input = input with { Zone = value };
                    break;
                case "telephone":
                    input = input with { Telephone = value };
                    break;
                case "email":
                    input = input with { Email = value };
                    break;
                case "website":
                    input = input with { Website = value };
                    break;
                case "representative":
                    input = input with { Representative = value };
                    break;
                case "foundedYear":
                    input = input with
                    {
                        FoundedYear =
                            value is null ? null
                            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
                            : -1,
                    };
                    break;
                default:
                    issues.Add(new Issue(name, "field_unknown", name));
                    break;
            }
        }

        return (input, issues);
    }

    private static IResult Tagged(HttpContext context, EnterpriseRecord record)
    {
        var e = record.Enterprise;
        var tag = $"\"{e.Version.ToString(CultureInfo.InvariantCulture)}\"";
        context.Response.Headers.ETag = tag;
        return Results.Json(
            new JsonObject
            {
                ["taxCode"] = TaxCode.Masked(e.TaxCode),
                ["version"] = e.Version,
                ["name"] = e.Name,
                ["shortName"] = e.ShortName,
                ["legalForm"] = e.LegalForm.ToString(),
                ["vsicCode"] = e.VsicCode,
                ["vsicEdition"] = (int)e.VsicEdition,
                ["section"] = e.Section,
                ["commune"] = e.CommuneCode,
                ["address"] = e.Address,
                ["zone"] = e.Zone,
                ["telephone"] = e.Telephone,
                ["email"] = e.Email,
                ["website"] = e.Website,
                ["representative"] = e.Representative,
                ["foundedYear"] = e.FoundedYear,
                ["status"] = e.Status.ToString(),
                ["illustrative"] = e.Illustrative,
                ["years"] = new JsonArray([
                    .. record.Years.Select(y =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["year"] = y.Year,
                                ["netRevenue"] = y.NetRevenue,
                                ["grossOutput"] = y.GrossOutput,
                                ["intermediateConsumption"] = y.IntermediateConsumption,
                                ["labourCost"] = y.LabourCost,
                                ["profitBeforeTax"] = y.ProfitBeforeTax,
                                ["depreciation"] = y.Depreciation,
                                ["interestPaid"] = y.InterestPaid,
                                ["productionTaxes"] = y.ProductionTaxes,
                                ["employees"] = y.Employees,
                                ["insuredEmployees"] = y.InsuredEmployees,
                                ["hoursWorked"] = y.HoursWorked,
                                ["fixedAssets"] = y.FixedAssets,
                                ["totalCapital"] = y.TotalCapital,
                                ["sizeClass"] = y.SizeClass.ToString(),
                                ["dataStatus"] = y.DataStatus.ToString(),
                            }
                    ),
                ]),
                ["adoptions"] = new JsonArray([
                    .. record.Adoptions.Select(a =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["item"] = a.Label,
                                ["year"] = a.Year,
                                ["status"] = a.Status.ToString(),
                            }
                    ),
                ]),
            }
        );
    }
}
