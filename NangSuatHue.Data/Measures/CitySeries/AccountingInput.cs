namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// What growth accounting needs of one year, as far as it is known: growth of output at constant prices (a fraction), investment (any unit), growth
/// of labour (a fraction).
/// </summary>
public sealed record AccountingInput(int Year, double? OutputGrowth, double? Investment, double? LabourGrowth);
