namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>What a cell's style makes of its number.</summary>
internal enum CellStyle : byte
{
    Number,
    Date,
    Time,
}
