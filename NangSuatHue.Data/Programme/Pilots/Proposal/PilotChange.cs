namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>One thing that differs between two submissions: the field, a part of it by name, before and after; null where it was not there.</summary>
public sealed record PilotChange(string Field, string? Part, string? Before, string? After);
