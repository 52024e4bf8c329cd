namespace NangSuatHue.Data.Surveys;

/// <summary>How a column's cells are read.</summary>
public enum FieldType
{
    /// <summary>Free text on one line.</summary>
    Text,

    /// <summary>Free text that may keep line breaks.</summary>
    LongText,

    /// <summary>A tax code.</summary>
    TaxCode,

    /// <summary>A year between 1990 and the next one.</summary>
    Year,

    /// <summary>Money, stored as whole đồng.</summary>
    Money,

    /// <summary>A quantity that may have decimals.</summary>
    Quantity,

    /// <summary>A whole number within bounds.</summary>
    Whole,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A commune by code or name.</summary>
    Commune,

    /// <summary>A VSIC code of two to five digits.</summary>
    Vsic,

    /// <summary>A VSIC edition.</summary>
    VsicEdition,

    /// <summary>A VSIC section letter: evidence of the edition, stored nowhere.</summary>
    VsicSection,

    /// <summary>A legal form.</summary>
    LegalForm,

    /// <summary>Names of systems, tools and technologies.</summary>
    Systems,
}

/// <summary>Which record of the kind a field belongs to.</summary>
[Flags]
public enum FieldTarget
{
    /// <summary>Nowhere: evidence or key only.</summary>
    None = 0,

    /// <summary>The parent record: for a survey, the enterprise.</summary>
    Parent = 1,

    /// <summary>The row's own record: for a survey, the yearly figures.</summary>
    Record = 2,
}

/// <summary>One field that a kind of file can carry.</summary>
public sealed record ImportField
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

    /// <summary>Least value allowed for numbers; null for none.</summary>
    public long? Min { get; init; } = 0;

    /// <summary>Greatest value allowed for numbers; null for none.</summary>
    public long? Max { get; init; }

    /// <summary>Header spellings besides the labels and the name; folded before they are compared.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];
}

/// <summary>
/// A kind of record that files can bring: its fields, header spellings, key and what a blank means. The machinery is shared:
/// a blank cell keeps what is stored, an unmapped column never writes, a clear token clears.
/// </summary>
public sealed record ImportKind
{
    /// <summary>What <c>--kind</c> takes.</summary>
    public required string Name { get; init; }

    /// <summary>The fields in the order of templates and exports.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    /// <summary>The unit of money columns that state none: the power of ten of đồng.</summary>
    public required int DefaultMoneyPower { get; init; }

    /// <summary>The position of a field by name.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (string.Equals(Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The kinds that exist.</summary>
public static class ImportKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = [SurveyKind.Kind];

    /// <summary>A kind by name, null where there is none.</summary>
    public static ImportKind? Find(string name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));
}
