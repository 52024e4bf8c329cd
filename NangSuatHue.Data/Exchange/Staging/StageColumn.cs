namespace NangSuatHue.Data.Exchange.Staging;

/// <summary>A column of a staging table.</summary>
internal sealed record StageColumn(string Name, StageType Type);
