namespace NangSuatHue.Data.Exchange.Staging;

/// <summary>The type of a staging column.</summary>
internal enum StageType
{
    Text,
    Whole,
    Big,
    Real,
    Day,
    Bytes,
}
