using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class ImportList
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required FindImports Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    private IReadOnlyList<ImportBatch>? batches;
    private IReadOnlyList<ImportKind> kinds = [];
    private int count;
    private bool forbidden;

    [SupplyParameterFromQuery(Name = "loai")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? PageNumber { get; set; }

    /// <summary>Part of a name to look for.</summary>
    [SupplyParameterFromQuery(Name = "tim")]
    private string? Search { get; set; }

    /// <summary>The kind to list.</summary>
    [SupplyParameterFromQuery(Name = "cua")]
    private string? Of { get; set; }

    /// <summary>Where the batches to list are.</summary>
    [SupplyParameterFromQuery(Name = "o")]
    private string? State { get; set; }

    private static readonly (string Key, string Label)[] States =
    [
        ("cho", "Chờ người xử lý"),
        ("committed", "Đã ghi"),
        ("failed", "Không ghi được"),
        ("undone", "Đã hoàn tác"),
        ("cancelled", "Đã bỏ"),
        ("unchanged", "Đã có sẵn, không đổi"),
    ];

    private ImportFilter Filter =>
        new()
        {
            Search = Search is { Length: > 0 and <= 100 } ? Search : null,
            Kind = kinds.FirstOrDefault(k => k.Name == Of)?.Name,
            Statuses =
                State == "cho" ? ImportFilter.Waiting
                : States.Any(s => s.Key == State) && Enum.TryParse<BatchStatus>(State, ignoreCase: true, out var one) ? [one]
                : [],
        };

    private bool Filtered => Filter is not { Search: null, Kind: null, Statuses: [] };

    private string PageHref(int page) =>
        Nav.GetUriWithQueryParameters(
            "/nhap-so-lieu",
            new Dictionary<string, object?>
            {
                ["tim"] = Filter.Search,
                ["cua"] = Filter.Kind,
                ["o"] = Filter.Statuses.Count > 0 ? State : null,
                ["trang"] = page,
            }
        );

    [Inject]
    public required NavigationManager Nav { get; set; }

    [SupplyParameterFromQuery(Name = "loi")]
    private string? Error { get; set; }

    /// <summary>Why the file was refused, by the code in the address: an address of somebody else's making says nothing in our name.</summary>
    private string? Refusal =>
        Error is not null && ImportTexts.Codes.Contains(Error)
            ? ImportTexts.Say(Error, [(UploadFile.MaxBytes >> 20).ToString(CultureInfo.InvariantCulture)], Languages.IsVietnamese)
            : null;

    protected override async Task OnParametersSetAsync()
    {
        kinds = ImportRights.Kinds(Features, await Current.GetAsync());
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, Filter, PageNumber ?? 1));
        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
        if (outcome is { Kind: OutcomeKind.Ok })
        {
            (batches, count) = outcome.Value;
        }
    }
}
