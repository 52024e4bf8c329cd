namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>The change of labour productivity between two periods, split; the parts add up to <see cref="Change"/>, with nothing left over.</summary>
public sealed record ShiftShareResult<TKey>
{
    /// <summary>Labour productivity of all units together in the first period.</summary>
    public required double From { get; init; }

    /// <summary>The same in the second.</summary>
    public required double To { get; init; }

    /// <summary>The change, To − From.</summary>
    public double Change => To - From;

    /// <summary>Growth inside units: Σ s⁰·ΔLP.</summary>
    public required double Within { get; init; }

    /// <summary>Employment moving between levels: Σ Δs·LP⁰.</summary>
    public required double Static { get; init; }

    /// <summary>Employment moving to where productivity rises: Σ Δs·ΔLP.</summary>
    public required double Dynamic { get; init; }

    /// <summary>Units present only in the second period.</summary>
    public required double Entry { get; init; }

    /// <summary>Units present only in the first.</summary>
    public required double Exit { get; init; }

    /// <summary>By unit, in the order of the first period, then units that entered.</summary>
    public required IReadOnlyList<ShiftShareTerm<TKey>> Terms { get; init; }
}
