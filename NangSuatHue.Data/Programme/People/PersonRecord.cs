namespace NangSuatHue.Data.Programme.People;

/// <summary>A record of a person: an expert's profile, or else a specialist's certificate.</summary>
public readonly record struct PersonRecord(bool Expert, int Id);
