namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The unit in which a project writes an indicator of the catalogue, and what one of it is in the indicator's own unit.</summary>
public sealed record PilotUnit(string Vi, string En, double Scale);
