using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>The one JSON document of <c>import --json</c>.</summary>
public sealed record ImportDocument
{
    /// <summary>How documents are written: camelCase names and values, every list present.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>Batch; null where nothing was written.</summary>
    public required int? BatchId { get; init; }

    /// <summary><c>dryRun</c>, <c>committed</c>, <c>unchanged</c>, <c>question</c>, <c>unreadable</c>, <c>failed</c>.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>Encoding read.</summary>
    public string? Encoding { get; init; }

    /// <summary>Delimiter read; null for an XLSX file.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Sheet read; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Visible sheets of an XLSX file.</summary>
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

    /// <summary>Rows that repeat another.</summary>
    public int Duplicates { get; init; }

    /// <summary>Problems that only warn.</summary>
    public int Warnings { get; init; }

    /// <summary>Enterprises made.</summary>
    public int EnterprisesCreated { get; init; }

    /// <summary>Enterprises whose facts changed.</summary>
    public int EnterprisesUpdated { get; init; }

    /// <summary>Adoptions made.</summary>
    public int AdoptionsCreated { get; init; }

    /// <summary>Totals and units rows left out, by number.</summary>
    public IReadOnlyList<int> LeftOut { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnReport> Columns { get; init; } = [];

    /// <summary>What a person must decide.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>Problems by row.</summary>
    public IReadOnlyList<ProblemDocument> Problems { get; init; } = [];

    /// <summary>Why nothing was written, in Vietnamese.</summary>
    public string? Message { get; init; }

    /// <summary>The same in English.</summary>
    public string? MessageEn { get; init; }

    /// <summary>Makes the document of a report.</summary>
    public static ImportDocument From(ImportReport r) =>
        new()
        {
            BatchId = r.Status is ImportStatus.Committed or ImportStatus.Unchanged ? r.BatchId : null,
            Status = r.Status,
            Encoding = r.Encoding,
            Delimiter = r.Delimiter,
            Sheet = r.Sheet,
            Sheets = r.Sheets,
            Rows = r.Rows,
            Created = r.Created,
            Updated = r.Updated,
            Unchanged = r.Unchanged,
            Rejected = r.Rejected,
            Duplicates = r.Duplicates,
            Warnings = r.Warnings,
            EnterprisesCreated = r.EnterprisesCreated,
            EnterprisesUpdated = r.EnterprisesUpdated,
            AdoptionsCreated = r.AdoptionsCreated,
            LeftOut = r.LeftOut,
            Columns = r.Columns,
            Questions = r.Questions,
            Message = r.Message,
            MessageEn = r.MessageEn,
            Problems = r
                .Problems.Select(p => new ProblemDocument(
                    p.Row,
                    p.Column,
                    p.Value,
                    p.Code,
                    p.Severity switch
                    {
                        ProblemSeverity.Error => "error",
                        ProblemSeverity.Duplicate => "duplicate",
                        _ => "warning",
                    },
                    p.Message,
                    p.MessageEn,
                    p.Repair
                ))
                .ToList(),
        };
}
