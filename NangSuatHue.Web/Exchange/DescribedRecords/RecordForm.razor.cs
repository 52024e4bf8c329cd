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
    private RecordView? record,
        conflict;
    private ReferenceNames? names;
    private List<Issue> issues = [];
    private bool dirty,
        saving,
        refused,
        own;

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
        foreach (var field in Kind.Fields)
        {
            values[field.Name] = RecordTexts.Text(field, record?.Values.GetValueOrDefault(field.Name));
        }
    }

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

    private async Task SaveAsync(int? version)
    {
        saving = true;
        var sent = Fields
            .Where(f => Id is not null || !string.IsNullOrWhiteSpace(values.GetValueOrDefault(f.Name)))
            .ToDictionary(f => f.Name, f => values.GetValueOrDefault(f.Name));
        var outcome = await Runner.RunAsync(actor =>
            Save.RunAsync(actor, Kind, Id, version, new RecordInput { Values = sent, Sign = Languages.Sign })
        );
        saving = false;
        issues = [.. outcome?.Issues ?? []];
        conflict = null;
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                dirty = false;
                Snackbar.Add(T["Đã lưu."], MudBlazor.Severity.Success);
                Nav.NavigateTo($"{Kind.Path}/{outcome.Value!.Id}");
                break;
            case OutcomeKind.Conflict:
                conflict = outcome.Value;
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                Snackbar.Add(T["Không có bản ghi này, hoặc bạn không có quyền sửa."], MudBlazor.Severity.Error);
                break;
        }
    }

    private void TakeTheirs()
    {
        (record, conflict, dirty) = (conflict, null, false);
        Take();
    }
}
