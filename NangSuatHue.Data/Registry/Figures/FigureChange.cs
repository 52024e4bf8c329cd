namespace NangSuatHue.Data.Registry.Figures;

/// <summary>A column that changed since the figures were sent back: its value then and now, as stored.</summary>
public sealed record FigureChange(string Column, string? Before, string? After);
