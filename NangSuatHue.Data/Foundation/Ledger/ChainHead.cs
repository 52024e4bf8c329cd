namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>The end of the history's chain: how many rows it has and the last one's seal. There is one, with the identity 1.</summary>
public sealed class ChainHead
{
    /// <summary>The identity of the only row.</summary>
    public const int Only = 1;

    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Rows of the chain.</summary>
    public long Count { get; set; }

    /// <summary>The last row's seal, 64 hexadecimal digits; empty for none.</summary>
    public string Seal { get; set; } = "";
}
