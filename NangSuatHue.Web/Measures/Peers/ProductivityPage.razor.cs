using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Registry.Indicators;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.Peers;

public partial class ProductivityPage
{
    [Inject]
    public required GetProductivity Slice { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private ProductivityView? view;
    private ProductivityDecomposition? change;
    private IReadOnlyList<(string Field, IReadOnlyList<EnterpriseIndicator> Unlocks)> unlocks = [];
    private bool missing,
        mayEdit,
        mayList;

    /// <summary>The tax code in the address.</summary>
    [Parameter, EditorRequired]
    public required string TaxCodeParameter { get; set; }

    [SupplyParameterFromQuery(Name = "nam")]
    private int? Year { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var outcome = await Runner.RunAsync(actor => Slice.RunAsync(actor, TaxCodeParameter, Year));
        (view, missing) = (outcome?.Value, outcome?.Kind == OutcomeKind.NotFound);
        if (view is not null)
        {
            var actor = await Current.GetAsync();
            (mayEdit, mayList) = (
                Rights.May(actor, Act.EditEnterprise, view.Enterprise.Id) && view.Enterprise.Status != EnterpriseStatus.Archived,
                Rights.May(actor, Act.ReadRegistry)
            );
            change = view is { Current: { } now, Before: { } before }
                ? ProductivityChange.Decompose(FigureInputs.Of(before), FigureInputs.Of(now))
                : null;
            unlocks = view.Current is { } current ? EnterpriseIndicators.Unlocks(FigureInputs.Of(current)) : [];
        }
    }

    private void Choose(ChangeEventArgs e) =>
        Nav.NavigateTo($"/doanh-nghiep/{TaxCodeParameter}/nang-suat?nam={Uri.EscapeDataString(e.Value as string ?? "")}");

    private string PeersOf(EnterpriseIndicator indicator) =>
        view!.Peers.GetValueOrDefault(indicator.Code) is { } group && view.Current is { } c
            ? ProductivityTexts.Peers(group, c.Division, c.Section, T[Display.Of(c.SizeClass)].Value.ToLower(CultureInfo.CurrentCulture), T)
                + (view.PeerYear is { } year && year != c.Year ? T[", năm {0} (năm gần nhất đủ số liệu)", year] : "")
            : "";
}
