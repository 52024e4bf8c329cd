using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Web.Charts;

/// <summary>A stretch without figures.</summary>
public sealed record SeriesGap(string From, string To, string Label);
