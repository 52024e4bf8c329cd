using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.MistakeReports;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.MistakeReports;

/// <summary>Anybody says that a figure is wrong. Works without scripts.</summary>
public sealed partial class ReportForm
{
    private IReadOnlyList<Issue> issues = [];
    private bool signedIn;

    [Inject]
    public required ReportMistake Report { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "bao-sai-sot")]
    private MistakeInput Input { get; set; } = default!;

    /// <summary>The page that is meant.</summary>
    [SupplyParameterFromQuery(Name = "trang")]
    private string? Page { get; set; }

    /// <summary>The figure that is meant.</summary>
    [SupplyParameterFromQuery(Name = "ve")]
    private string? Figure { get; set; }

    /// <summary>The number of the report that was just kept.</summary>
    [SupplyParameterFromQuery(Name = "so")]
    private int? Sent { get; set; }

    private string Back => LocalAddress.Of(Page, "/");

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Input ??= new MistakeInput { Page = LocalAddress.Of(Page, "/"), Figure = Figure is { Length: <= ReportMistake.MostName } ? Figure : null };
        signedIn = Context.User.Identity?.IsAuthenticated == true;
    }

    private string? ErrorOf(string field) => issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;

    private string Label(string field) =>
        field switch
        {
            "Figure" => T["Số liệu nào"],
            "Email" => T["Thư điện tử"],
            _ => T["Sai ở đâu"],
        };

    private async Task SubmitAsync()
    {
        var outcome = await Report.RunAsync(
            CurrentActor.From(Context.User),
            Input.Page,
            Input.Figure,
            Input.Text,
            Input.Email,
            Context.RequestAborted
        );
        if (outcome.IsOk)
        {
            Nav.NavigateTo(
                FormattableString.Invariant($"/bao-sai-sot?so={outcome.Value}&trang={Uri.EscapeDataString(LocalAddress.Of(Input.Page, "/"))}")
            );
            return;
        }

        issues = outcome.Issues;
    }
}
