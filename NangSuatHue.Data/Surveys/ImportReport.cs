namespace NangSuatHue.Data.Surveys;

/// <summary>How a run ended.</summary>
public enum ImportStatus
{
    /// <summary>Checked, nothing written.</summary>
    DryRun,

    /// <summary>Written whole.</summary>
    Committed,

    /// <summary>The same file stands already; nothing to write.</summary>
    Unchanged,

    /// <summary>A person must decide something first; nothing written.</summary>
    Question,

    /// <summary>The file cannot be read; nothing written.</summary>
    Unreadable,

    /// <summary>Something went wrong; nothing written.</summary>
    Failed,
}

/// <summary>One column of the file and what became of it.</summary>
public sealed record ColumnReport
{
    /// <summary>The header as the file writes it.</summary>
    public required string Header { get; init; }

    /// <summary>The field it fills; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>How it was matched: <c>exact</c>, <c>spelling</c>, <c>similar</c>, <c>memory</c>, <c>map</c>, <c>none</c>, <c>doubtful</c>.</summary>
    public required string Match { get; init; }

    /// <summary>The unit of a money column: <c>vnd</c>, <c>thousand</c>, <c>million</c>, <c>billion</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the unit came from: <c>header</c>, <c>unitRow</c>, <c>title</c>, <c>otherColumns</c>, <c>default</c>, <c>option</c>.</summary>
    public string? UnitSource { get; init; }

    /// <summary>The decimal sign in use: <c>comma</c>, <c>point</c>, null where no cell needs one.</summary>
    public string? Decimal { get; init; }

    /// <summary>Where the decimal sign came from: <c>column</c>, <c>otherColumns</c>, <c>option</c>.</summary>
    public string? DecimalSource { get; init; }

    /// <summary>A few values.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];
}

/// <summary>What a person must decide before the file can be checked.</summary>
public sealed record ImportQuestion
{
    /// <summary><c>decimal</c> or <c>column</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The column's header, or the missing field's name.</summary>
    public required string Column { get; init; }

    /// <summary>What can be answered.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>A value that shows the doubt.</summary>
    public string? Example { get; init; }

    /// <summary>The question in Vietnamese.</summary>
    public required string Message { get; init; }

    /// <summary>The question in English.</summary>
    public required string MessageEn { get; init; }
}

/// <summary>One problem of one row.</summary>
public sealed record RowProblem
{
    /// <summary>The record's number, the header record being 1.</summary>
    public required int Row { get; init; }

    /// <summary>The column's header; empty for the row as a whole.</summary>
    public required string Column { get; init; }

    /// <summary>The value, cut to 200 characters.</summary>
    public required string Value { get; init; }

    /// <summary>The code of the problem.</summary>
    public required string Code { get; init; }

    /// <summary>Error, duplicate or warning.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Arguments of the sentence.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>A value offered instead.</summary>
    public string? Repair { get; init; }

    /// <summary>The sentence in Vietnamese.</summary>
    public string Message => ImportTexts.Say(Code, Args, vi: true);

    /// <summary>The sentence in English.</summary>
    public string MessageEn => ImportTexts.Say(Code, Args, vi: false);
}

/// <summary>One value that a commit would change or has changed, for the preview.</summary>
public sealed record ValueChange
{
    /// <summary>The row.</summary>
    public required int Row { get; init; }

    /// <summary>The enterprise's tax code.</summary>
    public required string TaxCode { get; init; }

    /// <summary>The year; null for a fact of the enterprise.</summary>
    public int? Year { get; init; }

    /// <summary>The column in the database.</summary>
    public required string Column { get; init; }

    /// <summary>What is stored.</summary>
    public string? Before { get; init; }

    /// <summary>What the file says.</summary>
    public string? After { get; init; }
}

/// <summary>What a run found or did. <see cref="Rows"/> is the sum of created, updated, unchanged, rejected and duplicates.</summary>
public sealed record ImportReport
{
    /// <summary>The batch; null for a dry run.</summary>
    public int? BatchId { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>The encoding read: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1258</c>, <c>tcvn3</c>, <c>vni</c>, <c>xlsx</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>The delimiter read; null for an XLSX file.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The sheet read; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The visible sheets of an XLSX file; empty for a text file.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Data records.</summary>
    public int Rows { get; init; }

    /// <summary>Yearly records made.</summary>
    public int Created { get; init; }

    /// <summary>Yearly records changed.</summary>
    public int Updated { get; init; }

    /// <summary>Yearly records that stood already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows left out because of a mistake.</summary>
    public int Rejected { get; init; }

    /// <summary>Rows that repeat another of the file.</summary>
    public int Duplicates { get; init; }

    /// <summary>Problems that only warn.</summary>
    public int Warnings { get; init; }

    /// <summary>Enterprises made.</summary>
    public int EnterprisesCreated { get; init; }

    /// <summary>Enterprises whose facts changed.</summary>
    public int EnterprisesUpdated { get; init; }

    /// <summary>Observations of systems, tools and technologies made.</summary>
    public int AdoptionsCreated { get; init; }

    /// <summary>Titles above the header, as the file writes them.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Rows recognised as totals or units and left out, by number.</summary>
    public IReadOnlyList<int> LeftOut { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnReport> Columns { get; init; } = [];

    /// <summary>What must be decided first.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>Problems by row.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>The first changed values, at most 200.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];

    /// <summary>Why the file is unreadable or the run failed, in Vietnamese.</summary>
    public string? Message { get; init; }

    /// <summary>The same in English.</summary>
    public string? MessageEn { get; init; }
}
