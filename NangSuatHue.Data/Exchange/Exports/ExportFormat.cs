namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>The file format of an export.</summary>
public enum ExportFormat
{
    /// <summary>CSV, UTF-8 with a byte order mark, semicolons, decimal comma.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}
