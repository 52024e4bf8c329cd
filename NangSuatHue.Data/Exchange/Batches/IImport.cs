using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// One file on its way into the tables of its kind. The run asks in this order: read (or only look), prepare, compare and write, the last two in one
/// transaction.
/// </summary>
internal interface IImport
{
    /// <summary>What the cells showed.</summary>
    ColumnEvidence Evidence { get; }

    /// <summary>Whether every key that it writes was read in the same transaction, so that the database need not check them again.</summary>
    bool KnowsItsKeys => false;

    /// <summary>Looks at every record without reading any.</summary>
    void Look(CancellationToken ct);

    /// <summary>Reads the sound records; false where a person must say a column's decimal sign first.</summary>
    Task<bool> ReadAsync(IProgress<ImportProgress>? progress, CancellationToken ct);

    /// <summary>What can be done before the transaction.</summary>
    Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Tells what each record is: new, changed or the same.</summary>
    Task<ComparedRows> CompareAsync(CancellationToken ct);

    /// <summary>Writes what is new and what changes, with its before-images.</summary>
    Task WriteAsync(int batchId, Actor actor, DateTime now, CancellationToken ct);
}
