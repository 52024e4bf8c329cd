using NangSuatHue.Data.Exchange.Mapping;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>One problem of a batch's row, as its last check found it.</summary>
public sealed class ImportProblem
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The record's number in the file, the header record being 1.</summary>
    public int Row { get; set; }

    /// <summary>The column's header as the file writes it; empty for the row as a whole.</summary>
    public required string Column { get; set; }

    /// <summary>The value as the file has it, at most 200 characters.</summary>
    public required string Value { get; set; }

    /// <summary>Code of the problem.</summary>
    public required string Code { get; set; }

    /// <summary>ProblemSeverity.</summary>
    public ProblemSeverity Severity { get; set; }

    /// <summary>Arguments of the sentence, as a JSON array.</summary>
    public string Args { get; set; } = "[]";

    /// <summary>A value offered as a repair.</summary>
    public string? Repair { get; set; }
}
