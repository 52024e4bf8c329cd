using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Enterprises;

/// <summary>Creates or edits an enterprise's facts.</summary>
public sealed partial class EnterpriseForm
{
    private EnterpriseInput input = new();
    private Enterprise? record,
        conflict;
    private ReferenceNames? names;
    private List<Issue> issues = [];
    private List<(string Label, string? Theirs, string? Mine)> differences = [];
    private bool dirty,
        saving,
        refused;
    private int? version;
    private string? founded;

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

    private void Take(Enterprise e)
    {
        version = e.Version;
        founded = e.FoundedYear?.ToString(CultureInfo.InvariantCulture);
        input = EnterpriseInput.Of(e);
    }

    private void Edit(EnterpriseInput next) => (input, dirty) = (next, true);

    private void SetFounded(string? text)
    {
        founded = text;
        Edit(
            input with
            {
                FoundedYear =
                    string.IsNullOrWhiteSpace(text) ? null
                    : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
                    : -1,
            }
        );
    }

    private Task SaveAsync() => SaveAsync(version);

    private async Task SaveAsync(int? began)
    {
        saving = true;
        var outcome = await Runner.RunAsync(actor => Save.RunAsync(actor, TaxCodeParameter, began, input));
        saving = false;
        issues = [.. outcome?.Issues ?? []];
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                dirty = false;
                Snackbar.Add(T["Đã lưu hồ sơ."], Severity.Success);
                Nav.NavigateTo($"/doanh-nghiep/{outcome.Value!.TaxCode}");
                break;
            case OutcomeKind.Conflict:
                conflict = outcome.Value;
                differences = Compare(conflict!);
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                refused = true;
                break;
        }
    }

    private Task OverwriteAsync()
    {
        version = conflict!.Version;
        conflict = null;
        return SaveAsync(version);
    }

    private void TakeTheirs()
    {
        Take(conflict!);
        (conflict, dirty, issues) = (null, false, []);
    }

    private List<(string, string?, string?)> Compare(Enterprise e) =>
        ((string Label, string? Theirs, string? Mine)[])
            [
                (T["Tên doanh nghiệp"], e.Name, input.Name),
                (T["Tên viết tắt"], e.ShortName, input.ShortName),
                (T["Loại hình"], Display.Of(e.LegalForm), Display.Of(input.LegalForm)),
                (T["Mã ngành (VSIC)"], e.VsicCode, input.VsicCode),
                (T["Xã, phường"], Commune(e.CommuneCode), Commune(input.CommuneCode)),
                (T["Địa chỉ"], e.Address, input.Address),
                (T["Khu công nghiệp, khu kinh tế"], e.Zone, input.Zone),
                (T["Điện thoại"], e.Telephone, input.Telephone),
                (T["Thư điện tử"], e.Email, input.Email),
                (T["Website"], e.Website, input.Website),
                (T["Người đại diện"], e.Representative, input.Representative),
                (T["Năm thành lập"], e.FoundedYear?.ToString(CultureInfo.InvariantCulture), founded),
                (T["Tình trạng"], T[Display.Of(e.Status)], T[Display.Of(input.Status)]),
            ]
            is var all
            ? all.Where(d => (d.Theirs ?? "") != (d.Mine ?? "")).ToList()
            : [];

    private string? Commune(string? code) => code is null ? null : names?.Communes.GetValueOrDefault(code) ?? code;

    private string? ErrorOf(string field) => issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;

    private string Label(string field) =>
        field switch
        {
            "TaxCode" => T["Mã số thuế"],
            "Name" => T["Tên doanh nghiệp"],
            "VsicCode" => T["Mã ngành (VSIC)"],
            "CommuneCode" => T["Xã, phường"],
            "Email" => T["Thư điện tử"],
            "FoundedYear" => T["Năm thành lập"],
            _ => field,
        };
}
