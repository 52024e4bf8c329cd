namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Shares of growth, % of it; together 100.</summary>
public readonly record struct GrowthShares(double Capital, double Labour, double Tfp);
