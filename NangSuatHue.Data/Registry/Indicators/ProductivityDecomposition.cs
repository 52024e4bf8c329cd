namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>What drove a change of labour productivity: the factors add up to it exactly.</summary>
public sealed record ProductivityDecomposition(double Before, double After, IReadOnlyList<ChangeFactor> Factors)
{
    /// <summary>The change, đồng per employee.</summary>
    public double Change => After - Before;
}
