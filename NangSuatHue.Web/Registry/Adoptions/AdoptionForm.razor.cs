using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Adoptions;

public partial class AdoptionForm
{
    [Inject]
    public required SaveRecord Save { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private static readonly (string Value, string Text)[] Levels =
    [
        ("Interested", "Đang tìm hiểu"),
        ("Applying", "Đang áp dụng, chưa có chứng nhận"),
        ("Certified", "Đã được chứng nhận"),
    ];
    private readonly Dictionary<string, string> errors = [];
    private ReferenceNames? names;
    private string? item,
        number,
        body,
        issued,
        expires,
        scope,
        result;
    private string level = "Applying";
    private int year;
    private bool refused,
        busy;
    private int tries;

    private List<(string Href, string Label, string Message)> Faults =>
        [.. errors.Select(e => ($"/ap-dung/khai-bao#{e.Key}", Label(e.Key), e.Value))];

    protected override async Task OnInitializedAsync()
    {
        names = await References.RunAsync();
        refused = await Current.GetAsync() is not { Role: Role.Representative, EnterpriseId: not null };
        year = VietnamTime.Today(Clock).Year;
    }

    private async Task SaveAsync()
    {
        busy = true;
        errors.Clear();
        var certified = level == "Certified";
        var input = new RecordInput
        {
            Values = new Dictionary<string, string?>
            {
                ["item"] = item,
                ["year"] = year.ToString(CultureInfo.InvariantCulture),
                ["status"] = level,
                ["scope"] = scope,
                ["result"] = result,
                ["certificateNumber"] = certified ? number : null,
                ["certificationBody"] = certified ? body : null,
                ["issued"] = certified ? issued : null,
                ["expires"] = certified ? expires : null,
            },
        };
        if (certified && string.IsNullOrWhiteSpace(number))
        {
            errors["certificateNumber"] = T["Mục này không được để trống."];
        }

        var outcome = errors.Count > 0 ? null : await Runner.RunAsync(a => Save.RunAsync(a, AdoptionKind.Kind, null, null, input));
        busy = false;
        foreach (var issue in outcome?.Issues ?? [])
        {
            errors[issue.Field] = IssueTexts.Say(issue, T);
        }

        if (outcome is { IsOk: true })
        {
            Nav.NavigateTo($"/ap-dung/{outcome.Value.Id}#minh-chung");
        }

        tries++;
        refused |= outcome is { Kind: OutcomeKind.Forbidden };
    }

    private static string Label(string field) =>
        AdoptionKind.Kind.IndexOf(field) is >= 0 and var i
            ? Languages.IsVietnamese
                ? AdoptionKind.Kind.Fields[i].LabelVi
                : AdoptionKind.Kind.Fields[i].LabelEn
            : field;

    private IReadOnlyList<PickerOption> Picks =>
        [.. (names?.Items ?? []).Select(i => new PickerOption(i.Code, Languages.IsVietnamese ? i.NameVi : i.NameEn))];
}
