using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>
/// Saves a draft while it is being written: one write at a time, the latest text wins, a failed write is tried again. What somebody else saved meanwhile is
/// never written over unasked: what only the other changed is taken over, and what both changed is a question.
/// </summary>
/// <param name="save">Writes a proposal over a version of a project; null where the write broke.</param>
public sealed class DraftSaver(Func<int?, int?, PilotProposal, Task<Outcome<SavedProposal>?>> save) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300),
        Again = TimeSpan.FromSeconds(3);

    /// <summary>What is typed so soon after another's text was taken over was begun before it was seen.</summary>
    private const int UnseenMilliseconds = 3000;
    private readonly CancellationTokenSource gone = new();
    private readonly SemaphoreSlim saving = new(1, 1);
    private int turn;
    private PilotProposal began = new();
    private IReadOnlyList<string> unseen = [];
    private long metAt;

    /// <summary>Told when another's text changed the draft, before anything is awaited: the page must show it before it takes the next letter.</summary>
    public Action? Changed { get; init; }

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

    /// <summary>What somebody else saved meanwhile, part by part of <see cref="ProposalFields"/>.</summary>
    public Merging Merging { get; } = new();

    /// <summary>Whether both changed the same part to something different: nothing is saved before that is decided.</summary>
    public bool Conflict => Merging.Both.Count > 0;

    /// <summary>How often another's change was met.</summary>
    public int Met { get; private set; }

    /// <summary>Who wrote what was met last.</summary>
    public string? By { get; private set; }

    /// <summary>The parts that were taken over from the other, until <see cref="Told"/>.</summary>
    public IReadOnlyList<string> Taken { get; private set; } = [];

    /// <summary>When it was last saved, UTC.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>What the last write was refused for.</summary>
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    /// <summary>Whether what stands on the page was refused: it is not saved, and is tried again when it changes.</summary>
    public bool Blocked { get; private set; }

    /// <summary>Whether the draft is no longer this person's to change.</summary>
    public bool Refused { get; private set; }

    /// <summary>Begins with what is stored, or with a draft that nobody saved yet.</summary>
    public void Begin(PilotProposal proposal, int? id, int? version)
    {
        (Proposal, began, Id, Version, IsDirty, Failed, Blocked, Issues) = (proposal, proposal, id, version, false, false, false, []);
        Merging.Begin(ProposalFields.Of(proposal));
    }

    /// <summary>Takes a change, and saves after a short pause unless another follows.</summary>
    public async Task EditAsync(PilotProposal edited)
    {
        if (unseen.Count > 0 && Environment.TickCount64 - metAt < UnseenMilliseconds)
        {
            var (typed, shown) = (ProposalFields.Of(edited), ProposalFields.Of(Proposal));
            foreach (var part in unseen.Where(p => typed.GetValueOrDefault(p) != shown.GetValueOrDefault(p)))
            {
                Merging.Ask(part, typed.GetValueOrDefault(part));
            }
        }

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

    /// <summary>Writes the own draft where both wrote.</summary>
    public Task KeepMineAsync()
    {
        Merging.SettleAll();
        return SaveAsync(whole: true);
    }

    /// <summary>Takes what is stored in one part; saves when that was the last question.</summary>
    public async Task TakeTheirsAsync(string part)
    {
        var parts = ProposalFields.Of(Proposal);
        parts[part] = Merging.Theirs(part);
        Proposal = ProposalFields.Read(parts);
        Merging.Settle(part);
        if (!Conflict)
        {
            await SaveAsync(whole: true);
        }
    }

    /// <summary>The reader was told whose changes were taken over.</summary>
    public void Told() => Taken = [];

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
            (Id, Version, SavedAt, began) = (outcome.Value.Id, outcome.Value.Version, outcome.Value.SavedAt, outcome.Value.Stored ?? sent);
            Merging.Stored(ProposalFields.Of(began));
        }
        else if (outcome.Kind == OutcomeKind.Conflict)
        {
            Meet(outcome.Value!);
        }
        else
        {
            // What was refused is not saved, whatever was saved before.
            Blocked = ReferenceEquals(sent, Proposal);
            Refused = outcome.Kind is OutcomeKind.Forbidden or OutcomeKind.NotFound;
        }
    }

    /// <summary>Brings the own draft and what another saved together; the next write goes over that.</summary>
    private void Meet(SavedProposal standing)
    {
        var theirs = standing.Stored ?? began;
        var mine = ProposalFields.Of(ProposalFields.Apart(began, Proposal, theirs));
        var stored = ProposalFields.Of(theirs);
        foreach (var gone in ProposalFields.Of(began).Keys.Where(k => !stored.ContainsKey(k)))
        {
            stored[gone] = null;
        }

        Taken = unseen = Merging.Meet(mine, stored, standing.By);
        metAt = Environment.TickCount64;
        (Proposal, began, Version, Met, By) = (ProposalFields.Read(mine), theirs, standing.Version, Met + 1, standing.By);
        Changed?.Invoke();
    }
}
