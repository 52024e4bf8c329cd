using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Measures.Analytics;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.Analytics;

/// <summary>Sector analytics for officers: the state (tab, year, section, size, group) is in the address.</summary>
public sealed partial class AnalyticsPage
{
    private SectorProductivity? sectors;
    private ReferenceNames? names;
    private ShiftShareView? shift;
    private ProductivityPoints? points;
    private AdopterComparison? adopters;
    private int? year;
    private bool forbidden,
        loaded;

    [SupplyParameterFromQuery(Name = "muc")]
    private string? TabCode { get; set; }

    [SupplyParameterFromQuery(Name = "nam")]
    private int? YearAsked { get; set; }

    [SupplyParameterFromQuery(Name = "nganh")]
    private string? Section { get; set; }

    [SupplyParameterFromQuery(Name = "quy-mo")]
    private string? SizeCode { get; set; }

    [SupplyParameterFromQuery(Name = "nhom")]
    private string? GroupAsked { get; set; }

    [Inject]
    public required GetSectorProductivity Sectors { get; set; }

    [Inject]
    public required GetShiftShare Shift { get; set; }

    [Inject]
    public required FindProductivityPoints FindPoints { get; set; }

    [Inject]
    public required CompareAdopters Compare { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private string Tab => TabCode is "dich-chuyen" or "phan-tan" or "ap-dung" ? TabCode : "nganh";

    private string Of => names?.Items.Any(i => i.Group == GroupAsked) == true ? GroupAsked! : "QMS";

    private IEnumerable<SectionKey> Sections =>
        sectors!
            .Cells.Where(c => c.Year == year && c.Key.Section is not null)
            .Select(c => c.Key)
            .DistinctBy(k => k.Section)
            .OrderBy(k => k.Section, StringComparer.Ordinal);

    private string Period => string.Join(", ", sectors!.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        loaded = false;
        names = await References.RunAsync();
        var outcome = await Runner.RunAsync(actor => Sectors.RunAsync(actor));
        (sectors, forbidden) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
        year = sectors?.Years.Contains(YearAsked ?? 0) == true ? YearAsked : sectors?.Usual;
        if (year is { } y)
        {
            SizeClass? size = Enum.TryParse<SizeClass>(SizeCode, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
            shift =
                Tab == "dich-chuyen" && sectors!.Years.Contains(y - 1)
                    ? (await Runner.RunAsync(actor => Shift.RunAsync(actor, y - 1, y)))?.Value
                    : null;
            points =
                Tab == "phan-tan"
                    ? (await Runner.RunAsync(actor => FindPoints.RunAsync(actor, y, string.IsNullOrEmpty(Section) ? null : Section, size)))?.Value
                    : null;
            adopters =
                Tab == "ap-dung"
                    ? (await Runner.RunAsync(actor => Compare.RunAsync(actor, y, Of, string.IsNullOrEmpty(Section) ? null : Section)))?.Value
                    : null;
        }

        loaded = true;
    }

    private string Href(string tab, string? nam = null, string? nganh = null, string? quyMo = null, string? of = null)
    {
        var query = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("muc", tab == "nganh" ? null : tab);
        Add("nam", nam ?? YearAsked?.ToString(CultureInfo.InvariantCulture));
        Add("nganh", tab is "phan-tan" or "ap-dung" ? nganh ?? Section : null);
        Add("quy-mo", tab == "phan-tan" ? quyMo ?? SizeCode : null);
        Add("nhom", tab == "ap-dung" ? of ?? GroupAsked : null);
        return "/phan-tich" + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    private void Go(string? nam = null, string? nganh = null, string? quyMo = null, string? of = null) =>
        Nav.NavigateTo(Href(Tab, nam, nganh, quyMo, of));

    private static string M(double dong) => (dong / 1e6).Shown("#,0.0");

    private static string S(double dong) => (dong / 1e6).ToString("+#,0.00;−#,0.00;0", CultureInfo.CurrentCulture);
}
