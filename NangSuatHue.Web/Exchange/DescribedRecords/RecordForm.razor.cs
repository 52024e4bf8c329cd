using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;
using FieldType = NangSuatHue.Data.Foundation.Fields.FieldType;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>Creates or edits one record of any Kind. What the workflow sets is no field here; a representative's enterprise is their own.</summary>
[Authorize]
public abstract partial class RecordForm
{
    /// <summary>The kind. The feature that has it says so.</summary>
    protected abstract RecordKind Kind { get; }

    private readonly Dictionary<string, string?> values = [];
    private readonly Merging merging = new();
    private RecordView? record;
    private ReferenceNames? names;
    private List<Issue> issues = [];
    private bool dirty,
        saving,
        refused,
        own;
    private bool again;
    private int tries;

    /// <summary>The record; null for a new one.</summary>
    [Parameter]
    public int? Id { get; set; }

    [Inject]
    public required GetRecord Get { get; set; }

    [Inject]
    public required SaveRecord Save { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private string Title => Id is null ? T["Thêm {0}", RecordTexts.One(Kind)] : T["Sửa {0}", RecordTexts.One(Kind)];

    private string Back => Id is null ? Kind.Path : $"{Kind.Path}/{Id}";

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    private IEnumerable<Field> Fields => Kind.Fields.Where(f => !f.Managed && !(own && f.Type == FieldType.Enterprise));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        names = await References.RunAsync();
        var actor = await Current.GetAsync();
        own = RecordRights.Write(actor, Kind) == RecordScope.OwnEnterprise;
        if (Id is null)
        {
            refused = !RecordRights.MayCreate(actor, Kind);
            return;
        }

        var found = (await Runner.RunAsync(a => Get.RunAsync(a, Kind, Id.Value)))?.Value;
        refused = found is not { MayEdit: true };
        record = found?.Record;
        Take();
    }

    private void Take()
    {
        values.Clear();
        foreach (var (name, text) in TextsOf(record))
        {
            values[name] = text;
        }

        merging.Begin(values);
    }

    private Dictionary<string, string?> TextsOf(RecordView? of) =>
        Kind.Fields.ToDictionary(f => f.Name, f => RecordTexts.Text(f, of?.Values.GetValueOrDefault(f.Name)));

    /// <summary>A generated value may be left blank at first, and is said to be; later it is a value like others.</summary>
    private Field Shown(Field field) =>
        !field.Generated ? field
        : Id is null ? field with { Required = false }
        : field with { Hint = null };

    private void Edit((Field Field, string? Text) edit)
    {
        values[edit.Field.Name] = edit.Text;
        dirty = true;
    }

    private async Task SaveAsync()
    {
        if (merging.Both.Count > 0)
        {
            // Nobody's value is written over unasked.
            tries++;
            return;
        }

        saving = true;
        var sent = Fields
            .Where(f => Id is not null || !string.IsNullOrWhiteSpace(values.GetValueOrDefault(f.Name)))
            .ToDictionary(f => f.Name, f => values.GetValueOrDefault(f.Name));
        var outcome = await Runner.RunAsync(actor =>
            Save.RunAsync(
                actor,
                Kind,
                Id,
                record?.Version,
                new RecordInput
                {
                    Values = sent,
                    Sign = Languages.Sign,
                    Asks = true,
                }
            )
        );
        saving = false;
        issues = [.. outcome?.Issues ?? []];
        tries++;
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                dirty = false;
                Snackbar.Add(T["Đã lưu."], MudBlazor.Severity.Success);
                Nav.NavigateTo($"{Kind.Path}/{outcome.Value!.Id}");
                break;
            case OutcomeKind.Conflict:
                await MeetAsync(outcome.Value!);
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                Snackbar.Add(T["Không có bản ghi này, hoặc bạn không có quyền sửa."], MudBlazor.Severity.Error);
                break;
        }
    }

    /// <summary>Takes over what only the other changed and saves again; where both changed the same field, the form asks.</summary>
    private async Task MeetAsync(RecordView theirs)
    {
        record = theirs;
        var taken = merging.Meet(values, TextsOf(theirs), theirs.Changed?.By);
        if (taken.Count > 0)
        {
            Snackbar.Add(merging.Say(taken.Select(n => RecordTexts.Label(Kind.Field(n))), T), MudBlazor.Severity.Info);
        }

        if (merging.Both.Count == 0 && !again)
        {
            again = true;
            await SaveAsync();
            again = false;
        }
    }

    private Task KeepMineAsync()
    {
        merging.SettleAll();
        return SaveAsync();
    }

    private void TakeTheirs(string name)
    {
        values[name] = merging.Theirs(name);
        merging.Settle(name);
    }
}
