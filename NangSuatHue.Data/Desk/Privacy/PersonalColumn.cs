namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>One column with personal data: where, how it leads to a person, and, where it is excused, why.</summary>
public sealed record PersonalColumn(Type Entity, string Property, PersonalUse Use, string? Why = null);
