using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Web.Charts;

/// <summary>A point of a scatter: its name and where a click leads.</summary>
public sealed record ApexPoint(double X, double Y, string Name, string? Href = null);
