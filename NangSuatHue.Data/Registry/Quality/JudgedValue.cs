namespace NangSuatHue.Data.Registry.Quality;

/// <summary>A figure that took part in a judgement.</summary>
public readonly record struct JudgedValue(Figure Figure, int Year, double Value);
