using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Web.Programme.Pilots.Proposal;

namespace NangSuatHue.Tests.Components;

/// <summary>A draft is saved or said not to be: nothing stands on the page as saved that was refused.</summary>
public sealed class DraftSaverTests
{
    private static readonly DateTime At = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task WhatIsRefused_StaysUnsaved_UntilItIsMended_AndThenGoesWhole()
    {
        var written = new List<string>();
        await using var saver = new DraftSaver(
            (id, version, proposal) =>
            {
                written.Add(proposal.Title);
                Outcome<SavedProposal> outcome = proposal.Title.StartsWith("sai", StringComparison.Ordinal)
                    ? Outcome<SavedProposal>.Invalid(new Issue("title", "text_long", "250"))
                    : new SavedProposal(1, (version ?? 0) + 1, At);
                return Task.FromResult<Outcome<SavedProposal>?>(outcome);
            }
        );
        saver.Begin(new PilotProposal(), null, null);
        await saver.EditAsync(new PilotProposal { Title = "đúng" });
        Assert.Equal((false, false, 1), (saver.IsDirty, saver.Blocked, saver.Version));
        await saver.EditAsync(new PilotProposal { Title = "sai" });
        Assert.Equal((true, true, 1, "title"), (saver.IsDirty, saver.Blocked, saver.Version, saver.Issues[0].Field));

        // Saving again without a change asks nobody again and does not spin.
        await saver.SaveAsync();
        Assert.Equal(["đúng", "sai"], written);
        await saver.EditAsync(new PilotProposal { Title = "đúng lại" });
        Assert.Equal((false, false, 2, 0), (saver.IsDirty, saver.Blocked, saver.Version, saver.Issues.Count));
        Assert.Equal(["đúng", "sai", "đúng lại"], written);
    }

    [Fact]
    public async Task WhoLeaves_WithSomethingUnsaved_HasItSaved()
    {
        var written = new List<string>();
        await using (
            var saver = new DraftSaver(
                (_, version, proposal) =>
                {
                    written.Add(proposal.Title);
                    return Task.FromResult<Outcome<SavedProposal>?>(new SavedProposal(1, (version ?? 0) + 1, At));
                }
            )
        )
        {
            saver.Begin(new PilotProposal(), 1, 1);
            _ = saver.EditAsync(new PilotProposal { Title = "vừa gõ" });
        }

        Assert.Equal(["vừa gõ"], written.Distinct());
    }
}
