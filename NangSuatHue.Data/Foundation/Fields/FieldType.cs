namespace NangSuatHue.Data.Foundation.Fields;

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

    /// <summary>Names of systems, tools and technologies, kept as written.</summary>
    Systems,

    /// <summary>A code: capitals, single blanks.</summary>
    Code,

    /// <summary>An e-mail address in small letters.</summary>
    Email,

    /// <summary>The address of a website, with or without its scheme.</summary>
    Website,

    /// <summary>The tax code of an enterprise of the registry.</summary>
    Enterprise,

    /// <summary>A year, or a part or span of years: <c>2025</c>, <c>2025H1</c>, <c>2025Q1</c>, <c>2011-2015</c>.</summary>
    Period,

    /// <summary>One item of the catalogue, by code; what it does not know stays as text.</summary>
    Item,

    /// <summary>Items of the catalogue by code, separated by semicolons.</summary>
    Items,

    /// <summary>One of the field's options, stored by value.</summary>
    Choice,

    /// <summary>Some of the field's options, stored by code, separated by semicolons.</summary>
    Choices,
}
