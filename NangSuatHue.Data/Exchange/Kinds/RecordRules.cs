using System.Data.Common;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>
/// Who may do what with the records of a kind, and what the kind's feature adds to writing them. What is not said here is refused; officers and the
/// command line may do everything.
/// </summary>
public class RecordRules
{
    /// <summary>What the actor may read.</summary>
    public RecordScope Read(Actor actor) => actor.Role is Role.Operator or Role.Officer ? RecordScope.All : Reads(actor);

    /// <summary>What the actor may change.</summary>
    public RecordScope Write(Actor actor) => actor.Role is Role.Operator or Role.Officer ? RecordScope.All : Writes(actor);

    /// <summary>Whether the actor may import files of the kind.</summary>
    public bool MayImport(Actor actor) => actor.Role is Role.Operator or Role.Officer || Imports(actor);

    /// <summary>The column of a record's state where one decides whether its owner may still change it; null for none.</summary>
    public virtual string? StateColumn => null;

    /// <summary>The code of the sentence that says why a file may not change a record that is held; its argument is the record's title.</summary>
    public virtual string HeldCode => "record_held";

    /// <summary>Whether an owner may change a record in this state.</summary>
    public virtual bool IsOpen(long state) => true;

    /// <summary>Those of the records that only their own steps may change now.</summary>
    public virtual Task<IReadOnlySet<int>> HeldAsync(DbConnection connection, IEnumerable<int> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<int>>(new HashSet<int>());

    /// <summary>Completes the values by column before a record is written: codes that are given out, values that nobody types.</summary>
    public virtual Task PrepareAsync(
        DbConnection connection,
        Dictionary<string, object?> values,
        bool isNew,
        bool byOwner,
        DateTime now,
        CancellationToken ct
    ) => Task.CompletedTask;

    /// <summary>What follows from the values by column on a day, in a file and in a form alike; absent columns stay as they are. Pure.</summary>
    public virtual void Complete(IDictionary<string, object?> values, DateOnly today) { }

    /// <summary>
    /// Those of the columns that stand as the person whom a record is about wrote them, by the record's id: they are shown as the person's own statement. None
    /// where a kind's people do not write their records themselves.
    /// </summary>
    public virtual Task<ILookup<int, string>> OwnStatementsAsync(DbConnection connection, IReadOnlyList<int> ids, CancellationToken ct) =>
        Task.FromResult(Array.Empty<string>().ToLookup(_ => 0));

    /// <summary>After a person made a record by a form or a program.</summary>
    public virtual Task MadeAsync(DbConnection connection, int id, Actor actor, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Looks for faults between fields, with what it needs read once.</summary>
    public virtual Task<RecordCheck?> CheckAsync(DbConnection connection, DateOnly today, CancellationToken ct) =>
        Task.FromResult<RecordCheck?>(null);

    /// <summary>What an actor who is no officer may read.</summary>
    protected virtual RecordScope Reads(Actor actor) => RecordScope.None;

    /// <summary>What an actor who is no officer may change.</summary>
    protected virtual RecordScope Writes(Actor actor) => RecordScope.None;

    /// <summary>Whether an actor who is no officer may import.</summary>
    protected virtual bool Imports(Actor actor) => false;
}
