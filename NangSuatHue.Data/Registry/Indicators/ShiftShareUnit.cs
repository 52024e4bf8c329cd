namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// One unit's output and employment in a period: a sector, or an enterprise. Units are the caller's; productivity comes in output's unit per
/// employment's.
/// </summary>
public readonly record struct ShiftShareUnit<TKey>(TKey Key, double Output, double Employment);
