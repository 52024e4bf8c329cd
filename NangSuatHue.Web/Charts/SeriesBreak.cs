using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Web.Charts;

/// <summary>A break of a series, drawn and never bridged.</summary>
public sealed record SeriesBreak(string At, string Label);
