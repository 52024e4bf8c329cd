using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class ColumnStep
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    private readonly Dictionary<string, string> fields = [];
    private readonly Dictionary<string, string> units = [];
    private readonly Dictionary<string, DecimalSign> decimals = [];
    private int? year;

    private ImportKind Kind => KindIndex.Of(Features).Find(View.Batch.Kind)!;

    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Gets the settings to check with.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<ImportSettings> Apply { get; set; }

    /// <summary>Gives the batch up.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Cancel { get; set; }

    /// <summary>Checks the file as another kind.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> ChangeKind { get; set; }

    private IReadOnlyList<ImportKind> kinds = [];

    protected override async Task OnInitializedAsync()
    {
        kinds = ImportRights.Kinds(Features, await Current.GetAsync());
        foreach (var column in View.Report?.Columns ?? [])
        {
            fields[column.Header] = column.Field ?? "";
        }

        foreach (var (header, unit) in View.Settings.Units)
        {
            units[header] = unit;
        }

        foreach (var (header, sign) in View.Settings.Decimals)
        {
            decimals[header] = sign;
        }

        year = View.Settings.Year ?? Suggested("year");
        foreach (var question in View.Report?.Questions.Where(q => q.Kind == "unit") ?? [])
        {
            fields[question.Column] = "";
        }
    }

    /// <summary>The year that the file itself proposes: shown for a person to confirm, not taken.</summary>
    private int? Suggested(string column) =>
        View.Report?.Questions.FirstOrDefault(q => q.Kind == "column" && q.Column == column)?.Suggested is { } said
            ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>A column in a unit that was not understood is imported in the unit that a person says, or not at all.</summary>
    private void SayUnit(string header, string unit)
    {
        units.Remove(header);
        fields[header] = unit.Length == 0 ? "" : GuessedField(header);
        if (unit.Length > 0)
        {
            units[header] = unit;
        }
    }

    private bool IsWideAsked => View.Report?.Questions.Any(q => q.Kind == "wide") == true;

    private string GuessedField(string header) => View.Report?.Columns.FirstOrDefault(c => c.Header == header)?.Field ?? "";

    private Task ApplyAsync(bool? wide)
    {
        // Only what differs from the guess is said: the rest may still be guessed better for another file.
        var guessed = (View.Report?.Columns ?? []).ToDictionary(c => c.Header, c => c.Field ?? "");
        var said = new Dictionary<string, string>(View.Settings.Columns);
        foreach (var (header, field) in fields)
        {
            if (guessed.GetValueOrDefault(header) != field)
            {
                said[header] = field;
            }
        }

        return Apply.InvokeAsync(
            View.Settings with
            {
                Columns = said,
                Units = new Dictionary<string, string>(units),
                Decimals = new Dictionary<string, DecimalSign>(decimals),
                Year = wide == true ? null : year,
                Wide = wide ?? (year is null ? View.Settings.Wide : View.Settings.Wide ?? (IsWideAsked ? false : null)),
            }
        );
    }
}
