using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>What the pages of an import say of its file and its steps.</summary>
public static class StepTexts
{
    /// <summary>Key of a step's heading, from 2.</summary>
    public static string Heading(int step) =>
        step switch
        {
            2 => "Ghép cột",
            3 => "Kiểm tra trước khi ghi",
            4 => "Xác nhận",
            _ => "Kết quả",
        };

    /// <summary>The short names of the five steps.</summary>
    public static IReadOnlyList<string> Steps(IStringLocalizer<Ui> t) => [t["Tệp"], t["Các cột"], t["Kiểm tra"], t["Xác nhận"], t["Kết quả"]];

    /// <summary>The unit of the money columns and where it came from, where the file has any.</summary>
    public static (string Unit, string Source)? Money(ImportView view, IStringLocalizer<Ui> t)
    {
        var money = (view.Report?.Columns ?? []).Where(c => c.Unit is not null).ToList();
        if (money.Count == 0)
        {
            return null;
        }

        var units = money.Select(c => t[BatchNames.Unit(c.Unit!)].Value).Distinct();
        var sources = money.Select(c => t[BatchNames.Origin(c.UnitSource)].Value).Distinct();
        return (t["Tiền tính bằng {0}", string.Join(", ", units)], string.Join("; ", sources));
    }

    /// <summary>A file's size, and its sheet or its encoding and delimiter.</summary>
    public static string File(ImportView view, IStringLocalizer<Ui> t)
    {
        var size = t["{0} KB", Math.Ceiling(view.Batch.FileSize / 1024.0).ToString("#,0", CultureInfo.CurrentCulture)].Value;
        return view.Report switch
        {
            { Sheet: { } sheet } => t["{0} · trang tính {1}", size, sheet],
            { Encoding: { } encoding, Delimiter: var delimiter } => t["{0} · {1} · ngăn bằng {2}", size, encoding, Delimiter(delimiter, t)],
            _ => size,
        };
    }

    private static string Delimiter(string? delimiter, IStringLocalizer<Ui> t) =>
        BatchNames.Delimiter(delimiter) is { } key ? t[key] : delimiter ?? "";
}
