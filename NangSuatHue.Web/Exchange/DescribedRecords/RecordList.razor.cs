using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>The list of any Kind's records. The address holds search, filters, sort and page, so that it can be shared and gone back to.</summary>
[Authorize]
public abstract partial class RecordList : IDisposable
{
    /// <summary>The kind. The feature that has it says so.</summary>
    protected abstract RecordKind Kind { get; }

    private const int PageSize = 25;
    private readonly Dictionary<string, IReadOnlyList<string>> values = [];
    private RecordFilter filter = new();
    private List<Field> columns = [];
    private RecordRows? page;
    private ReferenceNames? names;
    private Actor? actor;
    private bool forbidden,
        sortable;
    private int pageNumber = 1,
        loads;
    private string? typed;

    [Inject]
    public required FindRecords Find { get; set; }

    [Inject]
    public required FindRecordValues Values { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnLocationChanged;
        await LoadAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e)
    {
        if ("/" + Nav.ToBaseRelativePath(e.Location).Split('?', '#')[0] == Kind.Path)
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task LoadAsync()
    {
        var address = Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];
        typed = null;
        (filter, pageNumber) = RecordQueryText.Read(Kind, address[address.Split('?')[0].Length..]);
        var (mine, wanted, number) = (++loads, filter, pageNumber);
        names = await References.RunAsync();
        actor = await Current.GetAsync();
        sortable = RecordRights.MayExport(actor, Kind);
        columns = Kind.Fields.Where(f => f.Listed).ToList();
        columns = [.. columns.Where(f => Kind.Titles[0] == f.Name), .. columns.Where(f => Kind.Titles[0] != f.Name)];
        var outcome = await Runner.RunAsync(a => Find.RunAsync(a, Kind, wanted, number, PageSize));
        if (mine != loads)
        {
            // Somebody typed on while this was read: the later answer stands, whichever comes first.
            return;
        }

        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
        page = outcome?.Value;
        foreach (
            var field in Kind.Fields.Where(f => f.Filtered && f.Options.Count == 0 && f.Type != FieldType.Commune && !values.ContainsKey(f.Name))
        )
        {
            values[field.Name] = (await Runner.RunAsync(a => Values.RunAsync(a, Kind, field.Name)))?.Value ?? [];
        }
    }

    private IEnumerable<(string Value, string Text)> Choices(Field field) =>
        field.Type == FieldType.Commune ? names?.Communes.Select(c => (c.Key, c.Value)) ?? []
        : field.Options.Count > 0 ? field.Options.Select(o => (o.Code, RecordTexts.Label(o)))
        : values.GetValueOrDefault(field.Name)?.Select(v => (v, RecordTexts.Named(field, v))).OrderBy(v => v.Item2, VnSort.Comparer).ToList() ?? [];

    private void Go(RecordFilter next) => Nav.NavigateTo(RecordQueryText.Write(Kind.Path, next));

    private void Search(object? text) => Go(filter with { Search = typed = text as string });

    private void Narrow(Field field, object? value)
    {
        var equal = new Dictionary<string, string>(filter.Equal);
        equal.Remove(field.Name);
        if (value is string { Length: > 0 } chosen)
        {
            equal[field.Name] = chosen;
        }

        Go(filter with { Equal = equal });
    }

    private string Title(Field field) => field.Type == FieldType.Enterprise ? T["Tên doanh nghiệp"] : RecordTexts.Label(field);

    private static bool IsNumber(Field field) => field.Type is FieldType.Money or FieldType.Quantity;

    /// <summary>A day or a code is never broken into two lines.</summary>
    private static bool IsShort(Field field) => field.Type is FieldType.Date or FieldType.Code or FieldType.Choice or FieldType.Period;

    private string? Aria(Field field) =>
        filter.Sort != field.Name ? null
        : filter.Descending ? "descending"
        : "ascending";

    private MarkupString? Arrow(Field field) =>
        filter.Sort != field.Name ? null : Glyph.Of(Assets, filter.Descending ? "chevron-down" : "chevron-up", small: true);

    private string SortHref(Field field) =>
        RecordQueryText.Write(Kind.Path, filter with { Sort = field.Name, Descending = filter.Sort == field.Name && !filter.Descending });

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
