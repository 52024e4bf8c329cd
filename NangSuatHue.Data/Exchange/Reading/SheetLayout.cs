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

    /// <summary>How many records the header takes.</summary>
    public int HeaderDepth { get; init; } = 1;

    /// <summary>The names by which columns are told apart, no two equal and none empty.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>What the file writes over each column, equal or empty as it may be.</summary>
    public IReadOnlyList<string> HeaderTexts
    {
        get => texts ?? Headers;
        init => texts = value;
    }

    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The units of the columns where a record behind the header says them; an empty list where such records hold column numbers alone.</summary>
    public required IReadOnlyList<string>? UnitRow { get; init; }

    /// <summary>How many records behind the header hold units or column numbers.</summary>
    public int UnitRecords { get; init; }

    /// <summary>Where the cells stood in the workbook; null where the file is text.</summary>
    public SheetShape? Shape { get; init; }

    /// <summary>Whether days are counted from 1 January 1904.</summary>
    public bool From1904 { get; init; }

    private readonly IReadOnlyList<string>? texts;
}
