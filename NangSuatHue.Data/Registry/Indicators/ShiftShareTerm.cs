namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>What one unit contributed to the change of labour productivity.</summary>
public readonly record struct ShiftShareTerm<TKey>(TKey Key, double Within, double Static, double Dynamic, double Entry, double Exit)
{
    /// <summary>Their sum.</summary>
    public double Total => Within + Static + Dynamic + Entry + Exit;
}
