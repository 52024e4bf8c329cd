using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Ledger;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What a comparison found, in numbers.</summary>
internal sealed record ComparedRows
{
    /// <summary>Records that are new.</summary>
    public int Created { get; init; }

    /// <summary>Records that change.</summary>
    public int Updated { get; init; }

    /// <summary>Records that stand as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows with a mistake.</summary>
    public int Rejected { get; init; }

    /// <summary>Rows that repeat another.</summary>
    public int Duplicates { get; init; }

    /// <summary>Enterprises that a survey makes.</summary>
    public int EnterprisesCreated { get; init; }

    /// <summary>Enterprises that a survey changes.</summary>
    public int EnterprisesUpdated { get; init; }

    /// <summary>Adoptions that a survey makes.</summary>
    public int AdoptionsCreated { get; init; }

    /// <summary>Rows that are no data.</summary>
    public IReadOnlyList<int> LeftOut { get; init; } = [];

    /// <summary>The problems of the rows.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>The first values that differ, for the preview.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];

    /// <summary>Whether anything would be written.</summary>
    public bool Anything => this is not { Created: 0, Updated: 0, EnterprisesCreated: 0, EnterprisesUpdated: 0, AdoptionsCreated: 0 };

    /// <summary>A report with these numbers.</summary>
    public ImportReport Onto(ImportReport report) =>
        report with
        {
            Rows = Created + Updated + Unchanged + Rejected + Duplicates,
            Created = Created,
            Updated = Updated,
            Unchanged = Unchanged,
            Rejected = Rejected,
            Duplicates = Duplicates,
            EnterprisesCreated = EnterprisesCreated,
            EnterprisesUpdated = EnterprisesUpdated,
            AdoptionsCreated = AdoptionsCreated,
            LeftOut = LeftOut,
            Changes = Changes,
        };
}
