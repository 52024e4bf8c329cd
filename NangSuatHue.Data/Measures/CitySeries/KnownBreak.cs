namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// A year from which a series is made in another way, so that it must not be read on from the year before; the reason, Vietnamese and English.
/// </summary>
public sealed record KnownBreak(string Indicator, string? Place, int FirstYear, (string Vi, string En) Reason);
