namespace NangSuatHue.Data.Foundation.Outcomes;

/// <summary>The value of an outcome that carries none.</summary>
public readonly record struct Done;
