using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>
/// One content of the shared database: its table, fields, natural key and words. Import, export, list, record page, form, history and the interface for
/// programs all read this one description.
/// </summary>
public sealed record RecordKind : ImportKind
{
    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>How history names it.</summary>
    public required ChangedEntity Entity { get; init; }

    /// <summary>The natural key, as columns; the first finds candidates.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Fields whose texts name a record and are searched.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>Columns of the list's own order, the last of them unique enough to page by.</summary>
    public required string Order { get; init; }

    /// <summary>The page's address.</summary>
    public required string Path { get; init; }

    /// <summary>The many, Vietnamese and English.</summary>
    public required (string Vi, string En) Many { get; init; }

    /// <summary>The one, Vietnamese and English, in small letters.</summary>
    public required (string Vi, string En) One { get; init; }

    /// <summary>The picture in the navigation.</summary>
    public required string Icon { get; init; }

    /// <summary>Who may do what with its records, and what its feature adds to writing them.</summary>
    public RecordRules Rules { get; init; } = new();

    /// <summary>The table whose records own its records; null where nobody owns them.</summary>
    public OwnerTable? Owner { get; init; }

    /// <summary>Pairs of fields of which the second day may not lie before the first.</summary>
    public IReadOnlyList<(string From, string To)> Spans { get; init; } = [];

    /// <summary>Whether the charts of the year in its column <c>year</c> count its records.</summary>
    public bool CountsYears { get; init; }

    /// <summary>Whether the search over everything finds its records.</summary>
    public bool Searched { get; init; }

    /// <summary>The field that tells two records of one title apart, beside the enterprise; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>The field of the enterprise it belongs to; null where it belongs to none.</summary>
    public Field? EnterpriseField => Fields.FirstOrDefault(f => f.Type == FieldType.Enterprise);

    /// <summary>The field that says what may be published; null where there is no personal data.</summary>
    public Field? ConsentField => Fields.FirstOrDefault(f => f.Name == "consent");

    /// <summary>A field by name.</summary>
    public Field Field(string name) => Fields[IndexOf(name)];

    /// <summary>Columns that hold what follows from a field of the kind: a catalogue item's id and folded label.</summary>
    public IReadOnlyList<string> Derived => Fields.SelectMany(f => f.Derives).ToList();

    /// <inheritdoc />
    public override bool MayImport(Actor actor) => Rules.MayImport(actor);
}
