namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>A cell of a table of two dimensions, both with totals: a row of a hierarchy and a column; an empty column is the total of all columns.</summary>
public readonly record struct TableCell(string Row, string Column);
