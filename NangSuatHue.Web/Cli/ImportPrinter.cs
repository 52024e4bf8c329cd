using NangSuatHue.Data.Exchange.Batches;

namespace NangSuatHue.Web.Cli;

/// <summary>Reports for people at the command line, in Vietnamese.</summary>
internal static class ImportPrinter
{
    private const int MaxProblems = 50;

    public static void Print(ImportReport r, TextWriter output)
    {
        output.WriteLine(
            r.Status switch
            {
                ImportStatus.DryRun => "Kiểm tra, chưa ghi gì.",
                ImportStatus.Committed => $"Đã ghi đợt {r.BatchId}.",
                ImportStatus.Unchanged => $"Tệp này đã nhập ở đợt {r.BatchId}; không có gì thay đổi.",
                ImportStatus.Question => "Cần trả lời trước khi nhập; chưa ghi gì.",
                _ => "Không ghi gì.",
            }
        );
        if (r.Message is not null)
        {
            output.WriteLine(r.Message);
        }

        foreach (var question in r.Questions)
        {
            output.WriteLine($"? {question.Message} ({string.Join(" | ", question.Options)})");
        }

        if (r.Encoding is not null)
        {
            output.WriteLine(
                r.Sheet is not null ? $"xlsx, trang tính {r.Sheet}" : $"{r.Encoding}, dấu ngăn {(r.Delimiter == "\t" ? "Tab" : r.Delimiter)}"
            );
            output.WriteLine(
                $"{r.Rows} dòng: thêm {r.Created}, đổi {r.Updated}, giữ nguyên {r.Unchanged}, loại {r.Rejected}, trùng {r.Duplicates}; lưu ý {r.Warnings}"
            );
        }

        foreach (var p in r.Problems.Take(MaxProblems))
        {
            output.WriteLine($"  dòng {p.Row}, {(p.Column.Length > 0 ? p.Column : "cả dòng")}: {p.Value} – {p.Message}");
        }

        if (r.Problems.Count > MaxProblems)
        {
            output.WriteLine($"  … và {r.Problems.Count - MaxProblems} điều nữa; dùng --json để xem hết.");
        }
    }

    public static void Print(UndoReport r, TextWriter output)
    {
        output.WriteLine(
            r.Status switch
            {
                "undone" when r.RecordsRemoved > 0 =>
                    $"Đã hoàn tác đợt {r.BatchId}: bỏ {r.RecordsRemoved} bản ghi; trả lại {r.ValuesRestored} giá trị.",
                "undone" => $"Đã hoàn tác đợt {r.BatchId}: bỏ {r.FiguresRemoved} dòng số liệu, {r.EnterprisesRemoved} doanh nghiệp, "
                    + $"{r.AdoptionsRemoved} ghi nhận áp dụng; trả lại {r.ValuesRestored} giá trị.",
                "notFound" => $"Không có đợt {r.BatchId}.",
                "busy" => "Đang có đợt nhập khác chạy quá lâu; thử lại sau.",
                _ => $"Đợt {r.BatchId} không ở trạng thái đã ghi nên không hoàn tác được.",
            }
        );
        foreach (var kept in r.Kept)
        {
            output.WriteLine($"  giữ {kept.TaxCode} {kept.Year} {kept.Column}: {kept.Current} (đợt nhập ghi {kept.Imported})");
        }
    }
}
