namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>What of a record tells whether it stands twice.</summary>
public readonly record struct DuplicateFacts(int Id, string Title, string? Beside, string? Telephone, string? Email);
