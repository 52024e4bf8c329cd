using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Distributions;

/// <summary>What one enterprise adds to a peer table.</summary>
public readonly record struct PeerMember(string? Section, string? Division, SizeClass Size, double Numerator, double Denominator);
