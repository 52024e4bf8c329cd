using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Ledger;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What a run found or did. <see cref="Rows"/> is the sum of created, updated, unchanged, rejected and duplicates.</summary>
public sealed record ImportReport
{
    /// <summary>The batch; null for a dry run.</summary>
    public int? BatchId { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>
    /// The encoding read: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1258</c>, <c>tcvn3</c>, <c>vni</c>,
    /// <c>xlsx</c>.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>The delimiter read; null for an XLSX file.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The sheet read; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The visible sheets of an XLSX file; empty for a text file.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Other sheets that hold records of the same kind and were not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

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
