using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Enterprises;

/// <summary>Creates or edits an enterprise's facts.</summary>
public sealed partial class EnterpriseForm
{
    private readonly Dictionary<string, string?> texts = [];
    private readonly Merging merging = new();
    private Enterprise? record;
    private ReferenceNames? names;
    private List<Issue> issues = [];
    private bool dirty,
        saving,
        refused;
    private bool again;
    private int tries;
    private int? version;

    /// <summary>The tax code in the address; null for a new record.</summary>
    [Parameter]
    public string? TaxCodeParameter { get; set; }

    [Inject]
    public required GetEnterprise Get { get; set; }

    [Inject]
    public required SaveEnterprise Save { get; set; }

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

    private IReadOnlyList<Field> Fields => IsNew ? EnterpriseFacts.All : EnterpriseFacts.Changeable;

    private bool IsNew => TaxCodeParameter is null;

    private string Title => IsNew ? T["Thêm doanh nghiệp"] : T["Sửa hồ sơ"];

    private string Back => IsNew ? "/doanh-nghiep" : $"/doanh-nghiep/{TaxCodeParameter}";

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        names = await References.RunAsync();
        var actor = await Current.GetAsync();
        if (IsNew)
        {
            refused = !Rights.May(actor, Act.CreateEnterprise);
            Take(null);
            return;
        }

        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, TaxCodeParameter!));
        record = outcome?.Value?.Enterprise;
        refused = record is null || !Rights.May(actor, Act.EditEnterprise, record.Id);
        if (record is not null)
        {
            Take(record);
        }
    }

    private void Take(Enterprise? e)
    {
        version = e?.Version;
        foreach (var (name, text) in TextsOf(e))
        {
            texts[name] = text;
        }

        merging.Begin(texts);
    }

    private Dictionary<string, string?> TextsOf(Enterprise? e) =>
        Fields.ToDictionary(
            f => f.Name,
            f =>
                e is not null ? RecordTexts.Text(f, EnterpriseFacts.Get(e, f))
                : f == EnterpriseFacts.Status ? nameof(EnterpriseStatus.Active)
                : null
        );

    private void Edit((Field Field, string? Text) edit)
    {
        texts[edit.Field.Name] = edit.Text;
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
        var outcome = await Runner.RunAsync(actor =>
            Save.RunAsync(
                actor,
                TaxCodeParameter,
                version,
                new RecordInput
                {
                    Values = texts,
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
                Snackbar.Add(T["Đã lưu hồ sơ."], Severity.Success);
                Nav.NavigateTo($"/doanh-nghiep/{outcome.Value!.TaxCode}");
                break;
            case OutcomeKind.Conflict:
                await MeetAsync(outcome.Value!);
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                refused = true;
                break;
        }
    }

    /// <summary>Takes over what only the other changed and saves again; where both changed the same field, the form asks.</summary>
    private async Task MeetAsync(Enterprise theirs)
    {
        (record, version) = (theirs, theirs.Version);
        var taken = merging.Meet(texts, TextsOf(theirs), theirs.ChangedBy);
        if (taken.Count > 0)
        {
            Snackbar.Add(merging.Say(taken.Select(n => RecordTexts.Label(Fields.First(f => f.Name == n))), T), Severity.Info);
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
        texts[name] = merging.Theirs(name);
        merging.Settle(name);
    }
}
