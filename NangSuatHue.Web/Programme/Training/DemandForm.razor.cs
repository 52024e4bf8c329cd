using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Training;

public partial class DemandForm
{
    [Inject]
    public required SaveDemand Save { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private static readonly string[] Forms = ["Tại doanh nghiệp", "Lớp tập trung", "Trực tuyến"];
    private readonly Dictionary<string, string> errors = [];
    private List<string> items = [];
    private string? topic,
        people,
        form,
        note;
    private int year;
    private bool specialists,
        busy;

    /// <summary>The demand; without identity for a new one.</summary>
    [Parameter, EditorRequired]
    public required TrainingDemand Demand { get; set; }

    /// <summary>Told when it is saved.</summary>
    [Parameter, EditorRequired]
    public EventCallback Saved { get; set; }

    /// <summary>Told when it is given up.</summary>
    [Parameter, EditorRequired]
    public EventCallback Cancelled { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (topic, people, form, note, year, specialists) = (
            Demand.Topic,
            Demand.People == 0 ? "" : Demand.People.ToString(CultureInfo.InvariantCulture),
            Demand.Form,
            Demand.Note,
            Demand.Year,
            Demand.ForSpecialists
        );
        items = (await References.RunAsync()).Items.Select(i => $"{i.Code} – {(Languages.IsVietnamese ? i.NameVi : i.NameEn)}").ToList();
    }

    private async Task SaveAsync()
    {
        busy = true;
        errors.Clear();
        var input = new DemandInput
        {
            Topic = topic,
            People = int.TryParse(people, NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var n) ? n : null,
            Year = year,
            Form = form,
            Note = note,
            ForSpecialists = specialists,
        };
        var outcome = await Runner.RunAsync(a => Save.RunAsync(a, Demand.Id == 0 ? null : Demand.Id, Demand.Version, input));
        busy = false;
        foreach (var issue in outcome?.Issues ?? [])
        {
            errors[issue.Field] = IssueTexts.Say(issue, T);
        }

        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã gửi nhu cầu đào tạo."], MudBlazor.Severity.Success);
        }
        else if (outcome is { Kind: not OutcomeKind.Invalid })
        {
            Snackbar.Add(T["Nhu cầu này vừa được trả lời hoặc sửa. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        if (outcome is not null && outcome.Kind != OutcomeKind.Invalid)
        {
            await Saved.InvokeAsync();
        }
    }
}
