using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>One sound row of a roster: its cells by field, then what they mean by column and the record that they are about.</summary>
internal sealed class RecordImportRow(int row, Cell[] cells)
{
    public int Row { get; } = row;

    public Cell[] Cells { get; } = cells;

    public Dictionary<string, object?> Values { get; set; } = [];

    public string Key { get; set; } = "";

    public StoredRecord? Stored { get; set; }

    /// <summary>Whether the comparison found that it cannot go in.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Columns whose stored value the row changes.</summary>
    public List<(string Column, object? Before, object? After)> Changes { get; } = [];
}
