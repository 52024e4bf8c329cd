using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>Training demands: stated by enterprises, answered by the department, read by experts where the enterprise consents.</summary>
public sealed partial class DemandsPage : IDisposable
{
    private const string Path = "/nhu-cau-dao-tao";
    private DemandFilter filter = new();
    private FoundDemands? found;
    private TrainingDemand? editing;
    private int page = 1;
    private int? answering;
    private bool refused;

    [Inject]
    public required FindDemands Find { get; set; }

    [Inject]
    public required SaveDemand Save { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private string Export => Write(filter).Replace(Path, Path + "/xuat.csv", StringComparison.Ordinal);

    /// <summary>The filter and page of a query.</summary>
    public static (DemandFilter Filter, int Page) Read(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string key) =>
            q.TryGetValue(key, out var value) && value.FirstOrDefault()?.Trim() is { Length: > 0 and <= 200 } text ? text : null;
        int? Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        return (
            new DemandFilter
            {
                Status = Enum.TryParse<DemandStatus>(Text("trang-thai"), out var s) && Enum.IsDefined(s) ? s : null,
                Year = Number("nam"),
                ForSpecialists = Text("chuyen-vien") == "1",
                Search = Text("q"),
            },
            Math.Clamp(Number("trang") ?? 1, 1, 1_000_000)
        );
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnMoved;
        return LoadAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnMoved;

    private void OnMoved(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(async () =>
        {
            if (new Uri(e.Location).AbsolutePath == Path)
            {
                await LoadAsync();
                StateHasChanged();
            }
        });

    private async Task LoadAsync()
    {
        (filter, page) = Read(new Uri(Nav.Uri).Query);
        var outcome = await Runner.RunAsync(a => Find.RunAsync(a, filter, page));
        (found, refused) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
    }

    private async Task SavedAsync()
    {
        (editing, answering) = (null, null);
        await LoadAsync();
    }

    private async Task WithdrawAsync(TrainingDemand demand)
    {
        if (await ConfirmDialog.AskAsync(Dialogs, T["Rút nhu cầu này?"], demand.Topic, T["Rút nhu cầu"], T["Thôi"]))
        {
            var outcome = await Runner.RunAsync(a => Save.WithdrawAsync(a, demand.Id, demand.Version));
            if (outcome is { IsOk: false })
            {
                Snackbar.Add(T["Nhu cầu này vừa được trả lời hoặc sửa. Đã tải lại."], Severity.Warning);
            }

            await LoadAsync();
        }
    }

    private void Go(DemandFilter to) => Nav.NavigateTo(Write(to));

    private static string Write(DemandFilter filter, int page = 1)
    {
        var q = new Dictionary<string, string?>
        {
            ["trang-thai"] = filter.Status?.ToString(),
            ["nam"] = filter.Year?.ToString(CultureInfo.InvariantCulture),
            ["chuyen-vien"] = filter.ForSpecialists ? "1" : null,
            ["q"] = filter.Search,
            ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString(Path, q.Where(x => x.Value is not null));
    }

    private static string Tone(DemandStatus status) =>
        status switch
        {
            DemandStatus.Met => "ok",
            DemandStatus.Planned => "info",
            DemandStatus.Open => "warn",
            _ => "",
        };

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
