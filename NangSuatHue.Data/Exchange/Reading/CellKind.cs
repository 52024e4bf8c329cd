namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>What a parsed cell holds.</summary>
public enum CellKind : byte
{
    /// <summary>Blank: keeps what is stored.</summary>
    Blank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Real,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A word that clears what is stored.</summary>
    Clear,

    /// <summary>Bytes of a sort key.</summary>
    Bytes,
}
