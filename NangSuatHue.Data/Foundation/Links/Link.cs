namespace NangSuatHue.Data.Foundation.Links;

/// <summary>
/// A column that points to the records of a table, said once by the feature that has it. Taking an import back, merging two records and undoing that,
/// erasing a person and putting records away all read these.
/// </summary>
/// <param name="Table">The table that has the column.</param>
/// <param name="Column">The column.</param>
/// <param name="To">The table that it points to.</param>
public sealed record Link(string Table, string Column, string To)
{
    /// <summary>Columns of which the values may stand once only beside one record: a year of one enterprise.</summary>
    public IReadOnlyList<string> Once { get; init; } = [];

    /// <summary>Columns by which a person knows a row.</summary>
    public IReadOnlyList<string> Label { get; init; } = [];

    /// <summary>Whether whole rows go along in a merge; else the pointer alone does, and the row's other values are nobody's concern there.</summary>
    public bool WholeRows { get; init; } = true;

    /// <summary>Whether a record stays while a row points to it; else the column is emptied.</summary>
    public bool Holds { get; init; } = true;
}
