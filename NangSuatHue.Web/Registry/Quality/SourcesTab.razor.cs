using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Web.Registry.Quality;

public partial class SourcesTab
{
    private const int Most = 100;

    /// <summary>The year's quality.</summary>
    [Parameter, EditorRequired]
    public required QualityView View { get; set; }

    private string Name(SourceQuality s, bool byBatch) =>
        byBatch
            ? s.Key == "0"
                ? T["Nhập tay"].Value
                : s.FileName is { } file
                    ? $"{s.Key}: {file}"
                    : s.Key
            : s.Key.Length == 0
                ? T["Không ghi người khảo sát"].Value
                : s.Key;

    private string Href(SourceQuality s, bool byBatch) =>
        QualityQuery.Write(
            byBatch
                ? new FindingFilter { Year = View.Year, Batch = int.Parse(s.Key, CultureInfo.InvariantCulture) }
                : new FindingFilter { Year = View.Year, Collector = s.Key.Length == 0 ? "-" : s.Key }
        );

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
