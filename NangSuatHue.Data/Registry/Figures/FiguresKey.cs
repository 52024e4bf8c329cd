namespace NangSuatHue.Data.Registry.Figures;

/// <summary>One year's figures as a person saw them: only that version is moved.</summary>
public sealed record FiguresKey(string TaxCode, int Year, int Version);
