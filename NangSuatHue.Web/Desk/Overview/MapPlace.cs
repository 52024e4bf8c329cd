namespace NangSuatHue.Web.Desk.Overview;

/// <summary>A point to draw: a name, a count, a centroid in degrees, and where a click leads.</summary>
public sealed record MapPlace(string Name, int Count, double Latitude, double Longitude, string? Href);
