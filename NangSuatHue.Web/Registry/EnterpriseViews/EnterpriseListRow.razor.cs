using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class EnterpriseListRow
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public required EnterpriseRow Row { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public ReferenceNames? Names { get; set; }

    /// <summary>The columns besides the name.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ListColumn> Columns { get; set; }

    // Whole cells as one piece of markup each: an open page keeps every piece of every row in memory.
    private MarkupString Head() =>
        (MarkupString)(
            $"<a class=\"name\" href=\"/doanh-nghiep/{Text(Row.TaxCode)}\">{Text(Row.Name)}</a> "
            + $"<span class=\"sub\">{Text(TaxCode.Masked(Row.TaxCode))}{Text(Trade)}</span>"
        );

    private string Trade => Row.Section is null ? "" : $" · {Row.Section}{(Row.VsicCode is null ? "" : "." + Row.VsicCode)} {SectionName}";

    private MarkupString Status() =>
        (MarkupString)(
            Row.DataStatus == DataStatus.Imported ? Text(Row.Year?.ToString(CultureInfo.InvariantCulture) ?? "–")
            : Row.DataStatus is { } status
                ? $"<span class=\"tag dot {Display.Tone(status)}\">{Text(T[Display.Of(status)])} "
                    + $"{Text(Row.Year?.ToString(CultureInfo.InvariantCulture) ?? "")}</span>"
            : "–"
        );

    private static string Text(string text) => FilterOptions.Encoder.Encode(text);

    private MarkupString Tags() =>
        (MarkupString)(
            Row.Applied.Count == 0
                ? "–"
                : string.Concat(Row.Applied.Take(4).Select(a => $"<span class=\"tag {Display.Tone(a.Group)}\">{Text(a.Label)}</span> "))
                    + (
                        Row.Applied.Count > 4
                            ? $"<span class=\"s12 muted\">+{(Row.Applied.Count - 4).ToString(CultureInfo.InvariantCulture)}</span>"
                            : ""
                    )
        );

    private (EnterpriseRow, ReferenceNames?, IReadOnlyList<ListColumn>)? drawn;

    /// <summary>A row is drawn anew only when it is another one: opening a menu above costs nothing here.</summary>
    protected override bool ShouldRender()
    {
        var now = (Row, Names, Columns);
        if (drawn == now)
        {
            return false;
        }

        drawn = now;
        return true;
    }

    private string? SectionName => Names?.Sections.GetValueOrDefault(new SectionKey(Row.Edition, Row.Section));
}
