using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>JSON as it is stored in columns: short, with letters as they are and values of a list by name.</summary>
public static class StoredJson
{
    /// <summary>How it is written and read.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
        };
}
