using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Api;

/// <summary>Status 422 with the same sentence for each field that a page says.</summary>
internal sealed class InvalidResult(IReadOnlyList<Issue> issues) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var texts = httpContext.RequestServices.GetRequiredService<IStringLocalizer<Ui>>();
        return Results
            .ValidationProblem(
                issues.GroupBy(i => i.Field).ToDictionary(g => g.Key, g => g.Select(i => IssueTexts.Say(i, texts)).ToArray()),
                title: ApiCall.Say("Có mục cần sửa.", "Something needs mending."),
                statusCode: StatusCodes.Status422UnprocessableEntity
            )
            .ExecuteAsync(httpContext);
    }
}
