using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>A doubt of data quality about one year's figures, with the numbers of its sentence.</summary>
public sealed record YearDoubt(QualityRule Rule, string Field, IReadOnlyList<double> Numbers);
