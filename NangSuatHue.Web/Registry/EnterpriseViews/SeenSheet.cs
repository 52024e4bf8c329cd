using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>The list of enterprises as a workbook: the columns that the reader has chosen, in their order and language, numbers as numbers.</summary>
public sealed class SeenSheet(FindEnterprises find, GetReferenceNames references, IStringLocalizer<Ui> text)
{
    /// <summary>Writes what a filter shows. Forbidden unless the actor may export.</summary>
    public async Task<Outcome<Exported>> WriteAsync(
        Actor actor,
        EnterpriseFilter filter,
        IReadOnlyList<ListColumn> columns,
        Stream output,
        CancellationToken ct
    )
    {
        var outcome = await find.AllAsync(actor, filter, ct);
        if (!outcome.IsOk)
        {
            return outcome.Kind;
        }

        var names = await references.RunAsync(ct);
        var invented = false;
        BookColumn[] heads =
        [
            new(text["Tên"], FieldType.Text, 44),
            new(text["Mã số thuế"], FieldType.TaxCode, 16),
            new(text["Ngành"], FieldType.Text, 40),
            .. columns.Select(c => new BookColumn(
                Header(c),
                c.Key == "thanh-lap" ? FieldType.Year : FieldType.Text,
                c.IsNumber || c.Key is "quy-mo" or "so-lieu" ? 18 : 26
            )),
        ];
        var rows = await BookWriter.WriteAsync(
            text["Doanh nghiệp"],
            heads,
            RowsAsync(),
            output,
            () => invented ? text["Dữ liệu minh họa"].Value : null,
            ct
        );
        return new Exported(rows, invented);

        async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
        {
            await foreach (var row in outcome.Value!.WithCancellation(ct))
            {
                invented |= row.Illustrative;
                yield return [row.Name, TaxCode.Masked(row.TaxCode), Trade(row, names), .. columns.Select(c => Value(c, row, names))];
            }
        }
    }

    private string Header(ListColumn column) => text[column.Title] + (column.Unit is { } unit ? $" ({text[unit]})" : "");

    private static string? Trade(EnterpriseRow row, ReferenceNames names) =>
        row.Section is null ? null : $"{row.Section}{(row.VsicCode is null ? "" : "." + row.VsicCode)} {Section(row, names)}".TrimEnd();

    private static string? Section(EnterpriseRow row, ReferenceNames names) =>
        names.Sections.GetValueOrDefault(new SectionKey(row.Edition, row.Section));

    /// <summary>A cell as the list shows it; numbers in the unit of the heading.</summary>
    private object? Value(ListColumn column, EnterpriseRow row, ReferenceNames names) =>
        column.Key switch
        {
            "xa" => row.CommuneCode is { } code ? names.Communes.GetValueOrDefault(code, code) : null,
            "loai-hinh" => row.LegalForm == LegalForm.Unknown ? null : Display.Of(row.LegalForm),
            "thanh-lap" => (long?)row.FoundedYear,
            "quy-mo" => row.Year is null ? null : text[Display.Of(row.SizeClass)].Value,
            "lao-dong" => row.Employees,
            "doanh-thu" => Million(row.NetRevenue),
            "von" => Million(row.TotalCapital),
            "tai-san" => Million(row.FixedAssets),
            "chi-phi-lao-dong" => Million(row.LabourCost),
            "loi-nhuan" => Million(row.ProfitBeforeTax),
            "nang-suat" => row.LabourProductivity is { } productivity ? Math.Round(productivity / 1e6, 1) : null,
            "chuyen-doi-so" => (long?)row.DigitalLevel,
            "ap-dung" => row.Applied.Count == 0 ? null : string.Join("; ", row.Applied.Select(a => a.Label)),
            "so-lieu" => row.DataStatus is { } status ? $"{text[Display.Of(status)]} {row.Year}" : null,
            _ => null,
        };

    private static double? Million(long? money) => money is { } m ? m / 1_000_000d : null;
}
