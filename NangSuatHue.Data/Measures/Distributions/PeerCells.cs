using System.Globalization;
using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Distributions;

/// <summary>The cells of peer tables: rows are the whole, sections and divisions, columns are size classes.</summary>
internal static class PeerCells
{
    /// <summary>The row of all sections, and that of records without a code.</summary>
    public const string Root = "*",
        NoSection = "-";

    /// <summary>The row of a section and division.</summary>
    public static string Row(string? section, string? division) => division is null ? section ?? NoSection : $"{section ?? NoSection}/{division}";

    /// <summary>The row above a row; null for the topmost.</summary>
    public static string? Above(string row) =>
        row == Root ? null
        : row.IndexOf('/', StringComparison.Ordinal) is var cut and > 0 ? row[..cut]
        : Root;

    /// <summary>The column of a size.</summary>
    public static string Column(SizeClass size) => ((int)size).ToString(CultureInfo.InvariantCulture);

    /// <summary>A leaf and all cells that hold it.</summary>
    public static IEnumerable<TableCell> Ancestors(TableCell leaf)
    {
        for (var row = leaf.Row; row is not null; row = Above(row))
        {
            yield return leaf with
            {
                Row = row,
            };
            yield return new TableCell(row, ProtectedTable.AllColumns);
        }
    }

    /// <summary>The cell of a section, division and size; null for all of each.</summary>
    public static TableCell Of(string? section, string? division, SizeClass? size) =>
        new(section is null && division is null ? Root : Row(section, division), size is { } s ? Column(s) : ProtectedTable.AllColumns);

    /// <summary>The section, division and size of a cell; null for all of each.</summary>
    public static (string? Section, string? Division, SizeClass? Size) Parts(TableCell cell)
    {
        var parts = cell.Row.Split('/');
        return (
            cell.Row == Root ? null : parts[0],
            parts.Length > 1 ? parts[1] : null,
            cell.Column.Length == 0 ? null : (SizeClass)int.Parse(cell.Column, CultureInfo.InvariantCulture)
        );
    }
}
