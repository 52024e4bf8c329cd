using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The findings that a filter asks for as CSV, with their verdicts.</summary>
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

    /// <summary>Names of the states.</summary>
    private static readonly Dictionary<FindingState, (string Vi, string En)> States = new()
    {
        [FindingState.Open] = ("Chưa xử lý", "Open"),
        [FindingState.Accepted] = ("Đã chấp nhận", "Accepted"),
        [FindingState.ToCorrect] = ("Chờ sửa", "To be corrected"),
        [FindingState.Asked] = ("Đã hỏi doanh nghiệp", "Enterprise asked"),
    };

    /// <summary>Writes UTF-8 with a byte order mark and semicolons; text that a spreadsheet would run is made harmless. Gives the number of rows.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FindingFilter filter, bool vietnamese, Stream output, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        using var writer = new SheetWriter(output, ';');
        foreach (var (vi, en) in Headers)
        {
            writer.Text(vietnamese ? vi : en);
        }

        writer.EndRow();
        var all = await FindFindings.YearsAsync(connection, ct);
        if (all.Count == 0)
        {
            return 0;
        }

        var year = filter.Year is { } asked && all.Contains(asked) ? asked : all[0];
        var communes = (await ReferenceIndex.LoadAsync(connection, ct)).CommuneNames;
        var verdicts = await Verdicts.ReadAsync(connection, year, ct);
        var chosen = FindFindings
            .Matching(await years.GetAsync(connection, year, ct), filter)
            .Where(f => FindFindings.StateOf(verdicts.Of(f)) == filter.State)
            .ToList();
        foreach (var row in await FindFindings.RowsAsync(connection, verdicts, chosen, ct))
        {
            var (finding, field) = (row.Finding, row.Finding.Field.Field());
            var (stateVi, stateEn) = States[FindFindings.StateOf(row.Verdict)];
            foreach (
                var text in (string?[])
                    [
                        row.TaxCode,
                        row.Name,
                        finding.Row.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        finding.Row.Commune is { } code ? communes.GetValueOrDefault(code, code) : null,
                        finding.Row.Section,
                        QualityTexts.Name(finding.Rule, vietnamese),
                        vietnamese ? field.LabelVi : field.LabelEn,
                        QualityTexts.Say(finding, vietnamese),
                        QualityTexts.Mend(finding.Rule, vietnamese),
                        vietnamese ? stateVi : stateEn,
                        row.Verdict?.Reason,
                        row.Verdict?.By,
                        finding.Row.BatchId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        finding.Row.Collector,
                    ]
            )
            {
                writer.Text(text);
            }

            writer.EndRow();
        }

        return chosen.Count;
    }
}
