namespace NangSuatHue.Data.Measures.Distributions;

/// <summary>The peers an enterprise may be compared with.</summary>
public sealed record PeerGroup(PeerLevel Level, bool SameSize, PeerDistribution Distribution);
