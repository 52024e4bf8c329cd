namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>
/// A text with the facts in their places. <see cref="Unknown"/> are places that no fact has (mostly a slip of the pen), <see cref="Missing"/> those whose
/// fact is not there yet; both stay in the text, in their braces.
/// </summary>
public sealed record FilledDecision(string Text, IReadOnlyList<string> Unknown, IReadOnlyList<string> Missing)
{
    /// <summary>Whether nothing is left to fill in.</summary>
    public bool IsWhole => Unknown.Count == 0 && Missing.Count == 0;
}
