using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>What the rules found in one year.</summary>
public sealed record YearQuality
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Whether any enterprise of the year is invented for illustration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>All records.</summary>
    public required FilledCount All { get; init; }

    /// <summary>The findings listed, the most serious first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many of the listed had no verdict when the year was read, by rule.</summary>
    public required IReadOnlyDictionary<QualityRule, int> Unjudged { get; init; }

    /// <summary>Findings beyond those listed, by rule.</summary>
    public required IReadOnlyDictionary<QualityRule, int> Unlisted { get; init; }

    /// <summary>Records by commune; an empty code for none.</summary>
    public required IReadOnlyDictionary<string, FilledCount> Communes { get; init; }

    /// <summary>Records by section in its edition; an empty section for none.</summary>
    public required IReadOnlyDictionary<(VsicEdition Edition, string Section), FilledCount> Sections { get; init; }

    /// <summary>Records by the import that made them; 0 for those typed in.</summary>
    public required IReadOnlyDictionary<int, SourceCount> Batches { get; init; }

    /// <summary>Records by collector; empty for none.</summary>
    public required IReadOnlyDictionary<string, SourceCount> Collectors { get; init; }
}
