using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The findings that a filter asks for as a file, with their verdicts.</summary>
public sealed class ExportFindings(DbGate gate, QualityYears years)
{
    private static readonly (string Vi, string En)[] Headers =
    [
        ("Mã số thuế", "Tax code"),
        ("Tên doanh nghiệp", "Name"),
        ("Năm", "Year"),
        ("Xã, phường", "Commune"),
        ("Ngành cấp 1", "VSIC section"),
        ("Quy tắc", "Rule"),
        ("Mục", "Field"),
        ("Phát hiện", "Finding"),
        ("Cách xử lý", "How to mend"),
        ("Trạng thái", "State"),
        ("Lý do", "Reason"),
        ("Người quyết định", "Decided by"),
        ("Đợt nhập", "Import"),
        ("Người khảo sát", "Collector"),
    ];

    private const int YearAt = 2;
    private static readonly double[] Widths = [16, 40, 8, 24, 10, 32, 26, 60, 50, 18, 40, 24, 10, 24];

    /// <summary>Names of the states.</summary>
    private static readonly Dictionary<FindingState, (string Vi, string En)> States = new()
    {
        [FindingState.Open] = ("Chưa xử lý", "Open"),
        [FindingState.Accepted] = ("Đã chấp nhận", "Accepted"),
        [FindingState.ToCorrect] = ("Chờ sửa", "To be corrected"),
        [FindingState.Asked] = ("Đã hỏi doanh nghiệp", "Enterprise asked"),
        [FindingState.Explained] = ("Doanh nghiệp đã giải trình", "Explained by the enterprise"),
    };

    /// <summary>
    /// Writes text (UTF-8 with a byte order mark and semicolons) or a workbook; text that a spreadsheet would run is made harmless. Gives the number of rows.
    /// </summary>
    public async Task<Outcome<Exported>> RunAsync(
        Actor actor,
        FindingFilter filter,
        bool vietnamese,
        ExportFormat format,
        Stream output,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var all = await FindFindings.YearsAsync(connection, ct);
        var year = all.Count == 0 ? 0 : await FindFindings.YearAsync(connection, all, filter.Year, ct);
        var communes = (await ReferenceIndex.LoadAsync(connection, ct)).CommuneNames;
        var verdicts = await Verdicts.ReadAsync(connection, year, ct);
        var quality = all.Count == 0 ? null : await years.GetAsync(connection, year, ct);
        var chosen = quality is null
            ? []
            : FindFindings.Matching(quality, filter).Where(f => FindFindings.StateOf(verdicts.Of(f)) == filter.State).ToList();
        var rows = await FindFindings.RowsAsync(connection, verdicts, chosen, ct);
        var exported = new Exported(rows.Count, quality?.Illustrative == true);
        if (format == ExportFormat.Xlsx)
        {
            await BookWriter.WriteAsync(
                vietnamese ? "Phát hiện chất lượng" : "Findings",
                [.. Headers.Select((h, i) => new BookColumn(vietnamese ? h.Vi : h.En, i == YearAt ? FieldType.Year : FieldType.Text, Widths[i]))],
                rows.Select(
                        IReadOnlyList<object?> (r) =>
                            [.. Texts(r, communes, vietnamese).Select((t, i) => i == YearAt ? r.Finding.Row.Year : (object?)t)]
                    )
                    .ToAsyncEnumerable(),
                output,
                () => exported.Illustrative ? Exported.Mark : null,
                ct
            );
            return exported;
        }

        using var writer = new SheetWriter(output, ';');
        writer.Row(Headers.Select(h => vietnamese ? h.Vi : h.En));
        foreach (var row in rows)
        {
            foreach (var text in Texts(row, communes, vietnamese))
            {
                writer.Text(text);
            }

            writer.EndRow();
        }

        return exported;
    }

    private static string?[] Texts(FindingRow row, IReadOnlyDictionary<string, string> communes, bool vietnamese)
    {
        var (finding, field) = (row.Finding, row.Finding.Field.Field());
        var (stateVi, stateEn) = States[FindFindings.StateOf(row.Verdict)];
        return
        [
            row.TaxCode,
            row.Name,
            finding.Row.Year.ToString(CultureInfo.InvariantCulture),
            finding.Row.Commune is { } code ? communes.GetValueOrDefault(code, code) : null,
            finding.Row.Section,
            QualityTexts.Name(finding.Rule, vietnamese),
            vietnamese ? field.LabelVi : field.LabelEn,
            QualityTexts.Say(finding, vietnamese),
            QualityTexts.Mend(finding.Rule, vietnamese),
            vietnamese ? stateVi : stateEn,
            row.Verdict?.Reason,
            row.Verdict?.By,
            finding.Row.BatchId?.ToString(CultureInfo.InvariantCulture),
            finding.Row.Collector,
        ];
    }
}
