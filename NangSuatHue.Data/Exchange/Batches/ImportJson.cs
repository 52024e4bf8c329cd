using System.Text.Json;
using System.Text.Json.Serialization;
using NangSuatHue.Data.Exchange.Mapping;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// Writes settings and reports as <see cref="ImportSettings.Json"/> reads them, by code made at build: a command would spend longer on reflection
/// than on the text. Reading keeps to reflection, which alone honours the defaults of absent properties.
/// </summary>
[JsonSerializable(typeof(ImportSettings), TypeInfoPropertyName = "Settings")]
[JsonSerializable(typeof(ImportReport), TypeInfoPropertyName = "Report")]
internal sealed partial class ImportJson : JsonSerializerContext
{
    private static readonly ImportJson Writer = new(new JsonSerializerOptions(ImportSettings.Json));

    public static string Write(ImportSettings settings) => JsonSerializer.Serialize(settings, Writer.Settings);

    public static string Write(ImportReport report) => JsonSerializer.Serialize(report, Writer.Report);
}
