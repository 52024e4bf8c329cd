namespace NangSuatHue.Data.Foundation.Tasks;

/// <summary>The rows of one kind of task, as expressions of SQL. Values come in by <see cref="TaskReader.Arg"/> alone.</summary>
/// <param name="From">Tables and conditions.</param>
/// <param name="Id">What the task is about: a claim, a project.</param>
/// <param name="Title">Its name.</param>
public sealed record TaskRows(string From, string Id, string Title)
{
    /// <summary>More text; null for none.</summary>
    public string Detail { get; init; } = "NULL";

    /// <summary>The enterprise's id.</summary>
    public string Enterprise { get; init; } = "NULL";

    /// <summary>A year.</summary>
    public string Year { get; init; } = "NULL";

    /// <summary>Since when it waits, UTC.</summary>
    public string Since { get; init; } = "NULL";

    /// <summary>The last day for it.</summary>
    public string Due { get; init; } = "CAST(NULL AS date)";

    /// <summary>The account that is in charge; null for nobody.</summary>
    public string Owner { get; init; } = "NULL";
}
