using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Outbox;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Outbox;

public partial class MailList
{
    [Inject]
    public required FindMails Find { get; set; }

    [Inject]
    public required ReadMail Read { get; set; }

    [Inject]
    public required ResendMail Resend { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required IOptions<MailOptions> Mail { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private FoundMails? found;
    private bool forbidden;
    private int? open;
    private string? text;

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "loc")]
    private string? Filter { get; set; }

    private int At => Math.Max(Page ?? 1, 1);

    private bool Stuck => Filter == "loi";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, At, Stuck));
        (found, forbidden) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
    }

    private async Task OpenAsync(int id)
    {
        open = open == id ? null : id;
        text = open is null ? null : (await Runner.RunAsync(actor => Read.RunAsync(actor, id)))?.Value;
    }

    private async Task ResendAsync(int id)
    {
        var outcome = await Runner.RunAsync(actor => Resend.RunAsync(actor, id));
        if (outcome is not null)
        {
            Snackbar.Add(
                outcome.IsOk ? T["Thư sẽ được gửi lại trong vài giây."] : T["Thư này đã gửi rồi."],
                outcome.IsOk ? MudBlazor.Severity.Success : MudBlazor.Severity.Warning
            );
        }

        await LoadAsync();
    }

    private string State(MailRow mail) =>
        mail.State switch
        {
            // Without a server a mail is a file in the folder, and reaches nobody.
            MailState.Sent when string.IsNullOrEmpty(Mail.Value.Host) => T[
                "Đã ghi vào thư mục lúc {0}, chưa gửi cho ai",
                Display.Time(mail.SentAt!.Value)
            ],
            MailState.Sent => T["Đã gửi lúc {0}", Display.Time(mail.SentAt!.Value)],
            MailState.GivenUp => T["Thôi gửi"],
            MailState.Retrying => T["Gửi lại lúc {0}", Display.Time(mail.NextTryAt)],
            _ => T["Đang chờ gửi"],
        };

    private static string Tone(MailState state) =>
        state switch
        {
            MailState.Sent => "ok",
            MailState.GivenUp => "bad",
            MailState.Retrying => "warn",
            _ => "info",
        };
}
