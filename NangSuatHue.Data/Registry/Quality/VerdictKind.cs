namespace NangSuatHue.Data.Registry.Quality;

/// <summary>What a person decided about a finding. Stored by number.</summary>
public enum VerdictKind
{
    /// <summary>The figures are right as they stand; a reason says why.</summary>
    Accepted = 1,

    /// <summary>To be corrected: the finding goes by itself once the figures change.</summary>
    ToCorrect = 2,

    /// <summary>The enterprise was asked.</summary>
    Asked = 3,

    /// <summary>The enterprise says why the figures are right as they stand; an officer has not decided.</summary>
    Explained = 4,
}
