namespace NangSuatHue.Data.Access.SavedViews;

/// <summary>A list as one person wants it again: its address's query under a name of their own. The one without a name is what they used last.</summary>
public sealed class SavedView
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The account it belongs to.</summary>
    public int UserId { get; set; }

    /// <summary>The list, by its path.</summary>
    public required string Page { get; set; }

    /// <summary>Its name; empty for what was used last.</summary>
    public required string Name { get; set; }

    /// <summary>The query with its question mark; empty for the plain list.</summary>
    public required string Query { get; set; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTime SavedAt { get; set; }
}
