using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>
/// Saves a draft while it is being written: one write at a time, the latest text wins, a failed write is tried again, and what somebody else saved meanwhile is
/// never written over unasked.
/// </summary>
/// <param name="save">Writes a proposal over a version of a project; null where the write broke.</param>
public sealed class DraftSaver(Func<int?, int?, PilotProposal, Task<Outcome<SavedProposal>?>> save) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300),
        Again = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource gone = new();
    private readonly SemaphoreSlim saving = new(1, 1);
    private int turn;
    private int? standing;

    /// <summary>The draft as it is now.</summary>
    public PilotProposal Proposal { get; private set; } = new();

    /// <summary>The project it belongs to; null before it was saved once.</summary>
    public int? Id { get; private set; }

    /// <summary>The version it was written over.</summary>
    public int? Version { get; private set; }

    /// <summary>Whether something waits to be saved.</summary>
    public bool IsDirty { get; private set; }

    /// <summary>Whether the last write broke; it is tried again.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether somebody else saved meanwhile.</summary>
    public bool Conflict { get; private set; }

    /// <summary>When it was last saved, UTC.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>What the last write was refused for.</summary>
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    /// <summary>Whether what stands on the page was refused: it is not saved, and is tried again when it changes.</summary>
    public bool Blocked { get; private set; }

    /// <summary>Whether the draft is no longer this person's to change.</summary>
    public bool Refused { get; private set; }

    /// <summary>Begins with what is stored, or with a draft that nobody saved yet.</summary>
    public void Begin(PilotProposal proposal, int? id, int? version) =>
        (Proposal, Id, Version, IsDirty, Conflict, Failed, Blocked, Issues) = (proposal, id, version, false, false, false, false, []);

    /// <summary>Takes a change, and saves after a short pause unless another follows.</summary>
    public async Task EditAsync(PilotProposal edited)
    {
        (Proposal, IsDirty, Blocked) = (edited, true, false);
        var mine = ++turn;
        await Task.Delay(Pause, gone.Token).ContinueWith(_ => { }, TaskScheduler.Current);
        if (mine == turn && !gone.IsCancellationRequested)
        {
            await SaveAsync();
        }
    }

    /// <summary>Saves now what waits.</summary>
    /// <param name="whole">Whether to write also what is saved already, so that the step is kept, or a first draft made.</param>
    public async Task SaveAsync(bool whole = false)
    {
        IsDirty |= whole;
        await saving.WaitAsync();
        try
        {
            while (IsDirty && !Conflict && !Blocked && !Refused)
            {
                var sent = Proposal;
                var outcome = await save(Id, Version, sent);
                Failed = outcome is null;
                if (outcome is null)
                {
                    await Task.Delay(Again, gone.Token);
                    continue;
                }

                Take(outcome, sent);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page is left for good.
        }
        finally
        {
            saving.Release();
        }
    }

    /// <summary>Says that somebody else was first, with the version that stands.</summary>
    public void Lose(int version) => (Conflict, standing) = (true, version);

    /// <summary>Writes the own draft over what somebody else saved.</summary>
    public Task KeepMineAsync()
    {
        (Version, Conflict) = (standing, false);
        return SaveAsync(whole: true);
    }

    /// <summary>What waits for its pause is saved before the page goes.</summary>
    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        if (IsDirty && !Conflict)
        {
            await save(Id, Version, Proposal);
        }

        gone.Dispose();
        saving.Dispose();
    }

    private void Take(Outcome<SavedProposal> outcome, PilotProposal sent)
    {
        Issues = outcome.Issues;
        if (outcome.IsOk)
        {
            IsDirty = !ReferenceEquals(sent, Proposal);
            (Id, Version, SavedAt) = (outcome.Value.Id, outcome.Value.Version, outcome.Value.SavedAt);
        }
        else if (outcome.Kind == OutcomeKind.Conflict)
        {
            Lose(outcome.Value!.Version);
        }
        else
        {
            // What was refused is not saved, whatever was saved before.
            Blocked = ReferenceEquals(sent, Proposal);
            Refused = outcome.Kind is OutcomeKind.Forbidden or OutcomeKind.NotFound;
        }
    }
}
