namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>What was written to a file.</summary>
/// <param name="Rows">How many records.</param>
/// <param name="Illustrative">Whether any of them is invented for illustration; the file says so in its name and on its printed pages.</param>
public readonly record struct Exported(int Rows, bool Illustrative)
{
    /// <summary>What is printed on every page of a file that holds invented records.</summary>
    public const string Mark = "Dữ liệu minh họa";

    /// <summary>The file's name, with the mark where it holds invented records.</summary>
    public string Name(string name, ExportFormat format) =>
        name + (Illustrative ? "-minh-hoa" : "") + (format == ExportFormat.Csv ? ".csv" : ".xlsx");

    /// <summary>The number of records.</summary>
    public static implicit operator int(Exported exported) => exported.Rows;
}
