using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>One enterprise's record.</summary>
public sealed partial class RecordPage
{
    private EnterpriseRecord? record;
    private ReferenceNames? names;
    private bool missing,
        mayEdit,
        mayArchive,
        mayList,
        isOwn;

    /// <summary>The tax code in the address.</summary>
    [Parameter, EditorRequired]
    public required string TaxCodeParameter { get; set; }

    [Inject]
    public required GetEnterprise Get { get; set; }

    [Inject]
    public required ArchiveEnterprise Archive { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        names = await References.RunAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(actor => Get.RunAsync(actor, TaxCodeParameter));
        record = outcome?.Value;
        missing = outcome?.Kind == OutcomeKind.NotFound;
        if (record is not null)
        {
            var actor = await Current.GetAsync();
            mayEdit = Rights.May(actor, Act.EditEnterprise, record.Enterprise.Id) && record.Enterprise.Status != EnterpriseStatus.Archived;
            mayArchive = Rights.May(actor, Act.ArchiveEnterprise, record.Enterprise.Id);
            isOwn = actor.Role == Role.Representative;
            mayList = Rights.May(actor, Act.ReadRegistry);
        }
    }

    private async Task ArchiveAsync()
    {
        var e = record!.Enterprise;
        var archive = e.Status != EnterpriseStatus.Archived;
        if (
            archive
            && !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Lưu trữ {0}?", e.Name],
                T["Hồ sơ ra khỏi danh sách và biểu đồ nhưng không bị xóa; khôi phục lúc nào cũng được."],
                T["Lưu trữ"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        var outcome = await Runner.RunAsync(actor => Archive.RunAsync(actor, e.TaxCode, e.Version, archive, null));
        if (outcome is not null)
        {
            Snackbar.Add(
                outcome.IsOk ? T[archive ? "Đã lưu trữ." : "Đã khôi phục."] : T["Người khác vừa đổi hồ sơ này. Đã tải lại, xin làm lại."],
                outcome.IsOk ? Severity.Success : Severity.Warning
            );
        }

        await LoadAsync();
    }

    private static long? Va(YearFigures? y) =>
        y is null ? null : IndicatorFormulas.ValueAdded(y.LabourCost, y.ProfitBeforeTax, y.Depreciation, y.InterestPaid, y.ProductionTaxes);

    private static string Lp(YearFigures? y) => IndicatorFormulas.LabourProductivity(Va(y), y?.Employees) is { } lp ? (lp / 1e6).Shown("#,0.0") : "–";

    private string? SectionName(Enterprise e) => names?.Sections.GetValueOrDefault(new SectionKey(e.VsicEdition, e.Section));

    private string Commune(string? code) => code is null ? T["không rõ xã, phường"] : names?.Communes.GetValueOrDefault(code) ?? code;
}
