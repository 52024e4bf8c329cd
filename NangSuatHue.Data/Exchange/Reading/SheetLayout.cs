namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>How a file's rows are to be read, as found by <see cref="SheetReader.Open"/>.</summary>
internal sealed record SheetLayout
{
    /// <summary>The name of the encoding, <c>xlsx</c> for a workbook.</summary>
    public required string Encoding { get; init; }

    /// <summary>The sheet read; null where the file is text.</summary>
    public required string? Sheet { get; init; }

    /// <summary>The workbook's visible sheets; empty where the file is text.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    public required char Delimiter { get; init; }

    /// <summary>Records above the header.</summary>
    public required int HeaderRecord { get; init; }

    public required IReadOnlyList<string> Headers { get; init; }

    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The record after the header, where it looks like units or column numbers instead of data.</summary>
    public required IReadOnlyList<string>? UnitRow { get; init; }
}
