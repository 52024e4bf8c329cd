namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>The gap to another place: how far (other − own, in the unit of the levels), and own as a share of the other (1 is equal).</summary>
public readonly record struct PlaceGap(double Difference, double Ratio);
