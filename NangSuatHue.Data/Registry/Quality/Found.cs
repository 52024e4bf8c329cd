namespace NangSuatHue.Data.Registry.Quality;

/// <summary>What a rule found before it is made a <see cref="Finding"/>.</summary>
internal readonly record struct Found(QualityRule Rule, Figure Field, double Score, double[] Numbers, int OtherYear = 0, int Bits = 0);
