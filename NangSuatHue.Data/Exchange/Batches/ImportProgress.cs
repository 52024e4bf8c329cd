namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>How far a run is.</summary>
public readonly record struct ImportProgress(string Phase, long Done, long Total);
