namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>A person of the registry by name.</summary>
public sealed record NamedPerson(int Id, string Name);
