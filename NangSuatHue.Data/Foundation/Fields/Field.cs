namespace NangSuatHue.Data.Foundation.Fields;

/// <summary>One field that a kind of file can carry.</summary>
public sealed record Field
{
    /// <summary>The name in mappings and reports: <c>netRevenue</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column in the database.</summary>
    public required string Column { get; init; }

    /// <summary>How cells are read.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Where it is stored.</summary>
    public FieldTarget Target { get; init; } = FieldTarget.Record;

    /// <summary>Vietnamese label.</summary>
    public required string LabelVi { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Whether every row must have it.</summary>
    public bool Required { get; init; }

    /// <summary>The most characters that its text may have, in a file, a form and for a program alike.</summary>
    public int MaxLength =>
        Longest
        ?? Type switch
        {
            FieldType.LongText => 4000,
            FieldType.Text or FieldType.Systems or FieldType.Items or FieldType.Choices => 2000,
            FieldType.Website => 500,
            FieldType.Email => 254,
            _ => 200,
        };

    /// <summary>A length of its own; null for that of its type.</summary>
    public int? Longest { get; init; }

    /// <summary>Least value allowed for numbers; null for none.</summary>
    public long? Min { get; init; } = 0;

    /// <summary>Greatest value allowed for numbers; null for none.</summary>
    public long? Max { get; init; }

    /// <summary>Whether the value is a year that has begun: the greatest allowed is the current one.</summary>
    public bool NotInFuture { get; init; }

    /// <summary>
    /// Whether a cell of a file that breaks the field's rule is left out and named, and the rest of its row is taken. A form and a program are told to
    /// mend it.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>The values that a choice may take.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>
    /// Names of known codes, Vietnamese and English, that people read instead of the code; files and programs carry the code. Null where the value is
    /// its own name.
    /// </summary>
    public IReadOnlyDictionary<string, (string Vi, string En)>? Names { get; init; }

    /// <summary>Whether the value is personal data: shown to the public only where the person consented to this field.</summary>
    public bool Personal { get; init; }

    /// <summary>Whether the list shows it as a column.</summary>
    public bool Listed { get; init; }

    /// <summary>Whether the list can be narrowed by it.</summary>
    public bool Filtered { get; init; }

    /// <summary>Whether only the workflow, or an import, sets it: no form does.</summary>
    public bool Managed { get; init; }

    /// <summary>Columns that hold what follows from the value: a catalogue item's folded label and identity.</summary>
    public IReadOnlyList<string> Derives { get; init; } = [];

    /// <summary>What a record without a value is stored with; null for most. Parts of a natural key that may be blank have a value for it.</summary>
    public object? Blank { get; init; }

    /// <summary>What a form says under the field, Vietnamese and English; null where the label says enough.</summary>
    public (string Vi, string En)? Hint { get; init; }

    /// <summary>The unit of a number, Vietnamese and English; money says its own.</summary>
    public (string Vi, string En)? Unit { get; init; }

    /// <summary>The name of the field that says the unit of this number, record by record; null where its unit is always the same.</summary>
    public string? UnitField { get; init; }

    /// <summary>Whether the registry gives a new record a value where nobody writes one.</summary>
    public bool Generated { get; init; }

    /// <summary>Words of an invented record, for templates; null where the type says enough.</summary>
    public string? Example { get; init; }

    /// <summary>Header spellings besides the labels and the name; folded before they are compared.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];
}
