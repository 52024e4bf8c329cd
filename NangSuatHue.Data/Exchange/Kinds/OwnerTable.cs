namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>
/// The table whose records own records of other kinds, in SQL: an enterprise owns adoptions, certificates, projects. A field of type
/// <see cref="Foundation.Fields.FieldType.Enterprise"/> names the owner by its code and stores its identity.
/// </summary>
public sealed record OwnerTable
{
    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The column of the code that files carry.</summary>
    public required string Code { get; init; }

    /// <summary>The column of the name.</summary>
    public required string Name { get; init; }

    /// <summary>The column that is searched.</summary>
    public required string SearchKey { get; init; }

    /// <summary>The column that orders.</summary>
    public required string SortKey { get; init; }
}
