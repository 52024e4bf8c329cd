using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>
/// Exactly what a filter shows, as a file that the survey import reads back without a change: the headers are the kind's own labels, money in million đồng.
/// Streams; nothing is held in memory.
/// </summary>
public sealed class ExportEnterprises(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Writes to the stream. Without a year in the filter and with <paramref name="allYears"/>, every year of each enterprise.</summary>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        EnterpriseFilter filter,
        ExportFormat format,
        bool allYears,
        Stream output,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.ExportRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var communes = await db.Communes.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.FullName, ct);
        var query =
            allYears && filter.Year is null
                ? EnterpriseQuery
                    .Where(db, filter)
                    .Join(db.YearFigures.AsNoTracking(), x => x.E.Id, y => y.EnterpriseId, (x, y) => new EnterpriseYear { E = x.E, Y = y })
                    .OrderBy(x => x.E.Id)
                    .ThenBy(x => x.Y!.Year)
                : (IQueryable<EnterpriseYear>)EnterpriseQuery.Sorted(EnterpriseQuery.Where(db, filter), filter);
        var rows = 0;
        if (format == ExportFormat.Csv)
        {
            using var writer = new SheetWriter(output, ';');
            foreach (var (header, _) in Columns)
            {
                writer.Text(header);
            }

            writer.EndRow();
            await foreach (var row in query.AsAsyncEnumerable().WithCancellation(ct))
            {
                foreach (var (_, value) in Columns)
                {
                    switch (value(row, communes))
                    {
                        case double number:
                            writer.Number(number);
                            break;
                        case var text:
                            writer.Text(text as string);
                            break;
                    }
                }

                writer.EndRow();
                rows++;
            }

            return rows;
        }

        await output.SaveAsAsync(Sheet(), sheetName: "Doanh nghiệp", cancellationToken: ct);
        return rows;

        // The workbook writer pulls rows synchronously, one at a time.
        IEnumerable<Dictionary<string, object?>> Sheet()
        {
            foreach (var row in query.AsEnumerable())
            {
                rows++;
                yield return Columns.ToDictionary(
                    c => c.Header,
                    c => c.Value(row, communes) is string text ? SheetWriter.Safe(text) : c.Value(row, communes)
                );
            }
        }
    }

    private static readonly IReadOnlyList<(string Header, Func<EnterpriseYear, Dictionary<string, string>, object?> Value)> Columns = SurveyKind
        .Kind.Fields.Select(Column)
        .ToList();

    private static (string, Func<EnterpriseYear, Dictionary<string, string>, object?>) Column(Field field)
    {
        var header = field.Type == FieldType.Money ? field.LabelVi + " (triệu đồng)" : field.LabelVi;
        Func<EnterpriseYear, Dictionary<string, string>, object?> value = field.Name switch
        {
            "taxCode" => (x, _) => x.E.TaxCode,
            "name" => (x, _) => x.E.Name,
            "year" => (x, _) => x.Y?.Year.ToString(CultureInfo.InvariantCulture),
            "shortName" => (x, _) => x.E.ShortName,
            "legalForm" => (x, _) => x.E.LegalForm == LegalForm.Unknown ? null : LegalFormNames.Vi(x.E.LegalForm),
            "vsicCode" => (x, _) => x.Y?.VsicCode ?? x.E.VsicCode,
            "vsicEdition" => (x, _) => Edition(x.Y?.VsicCode is null ? x.E.VsicEdition : x.Y.VsicEdition),
            "section" => (x, _) => x.Y?.Section ?? x.E.Section,
            "commune" => (x, names) => (x.Y?.CommuneCode ?? x.E.CommuneCode) is { } code ? names.GetValueOrDefault(code, code) : null,
            "address" => (x, _) => x.E.Address,
            "zone" => (x, _) => x.E.Zone,
            "telephone" => (x, _) => x.E.Telephone,
            "email" => (x, _) => x.E.Email,
            "website" => (x, _) => x.E.Website,
            "representative" => (x, _) => x.E.Representative,
            "foundedYear" => (x, _) => x.E.FoundedYear?.ToString(CultureInfo.InvariantCulture),
            "netRevenue" => (x, _) => Million(x.Y?.NetRevenue),
            "grossOutput" => (x, _) => Million(x.Y?.GrossOutput),
            "intermediateConsumption" => (x, _) => Million(x.Y?.IntermediateConsumption),
            "labourCost" => (x, _) => Million(x.Y?.LabourCost),
            "profitBeforeTax" => (x, _) => Million(x.Y?.ProfitBeforeTax),
            "depreciation" => (x, _) => Million(x.Y?.Depreciation),
            "interestPaid" => (x, _) => Million(x.Y?.InterestPaid),
            "productionTaxes" => (x, _) => Million(x.Y?.ProductionTaxes),
            "employees" => (x, _) => x.Y?.Employees,
            "insuredEmployees" => (x, _) => x.Y?.InsuredEmployees,
            "hoursWorked" => (x, _) => x.Y?.HoursWorked,
            "fixedAssets" => (x, _) => Million(x.Y?.FixedAssets),
            "totalCapital" => (x, _) => Million(x.Y?.TotalCapital),
            "exports" => (x, _) => Million(x.Y?.Exports),
            "researchSpending" => (x, _) => Million(x.Y?.ResearchSpending),
            "trainingHours" => (x, _) => x.Y?.TrainingHours,
            "digitalLevel" => (x, _) => x.Y?.DigitalLevel?.ToString(CultureInfo.InvariantCulture),
            "systems" => (x, _) => x.Y?.SystemsNamed,
            "surveyDate" => (x, _) => x.Y?.SurveyDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            "collector" => (x, _) => x.Y?.Collector,
            "note" => (x, _) => x.Y?.Note,
            _ => throw new InvalidOperationException(field.Name),
        };
        return (header, value);
    }

    private static string? Edition(VsicEdition edition) =>
        edition == VsicEdition.Unknown ? null : ((int)edition).ToString(CultureInfo.InvariantCulture);

    private static double? Million(long? money) => money is { } m ? (double)m / 1_000_000 : null;
}
