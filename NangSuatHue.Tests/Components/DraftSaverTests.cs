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

    private static PilotProposal Began =>
        new()
        {
            Title = "Tên",
            Problem = "Vấn đề",
            Milestones = [new() { Key = "m1", Title = "Đào tạo" }],
        };

    /// <summary>A saver whose store another wrote to once, before the first own write.</summary>
    private static (DraftSaver Saver, List<PilotProposal> Written) Beside(PilotProposal theirs)
    {
        var written = new List<PilotProposal>();
        var standing = (Version: 2, Proposal: theirs);
        var saver = new DraftSaver(
            (_, version, proposal) =>
            {
                if (version != standing.Version)
                {
                    return Task.FromResult<Outcome<SavedProposal>?>(
                        Outcome<SavedProposal>.Conflict(new(1, standing.Version, At) { Stored = standing.Proposal, By = "Trần Thị Hạnh" })
                    );
                }

                written.Add(proposal);
                standing = (version!.Value + 1, proposal);
                return Task.FromResult<Outcome<SavedProposal>?>(new SavedProposal(1, standing.Version, At) { Stored = proposal });
            }
        );
        saver.Begin(Began, 1, 1);
        return (saver, written);
    }

    [Fact]
    public async Task DifferentParts_OfTwoPeople_AreBothKept_WithoutAQuestion()
    {
        var (saver, written) = Beside(
            Began with
            {
                Problem = "Vấn đề rõ hơn",
                Milestones = [.. Began.Milestones, new() { Key = "m2", Title = "Của họ" }],
            }
        );
        await using var _ = saver;
        await saver.EditAsync(Began with { Title = "Tên của tôi", Milestones = [.. Began.Milestones, new() { Key = "m2", Title = "Của tôi" }] });
        Assert.False(saver.Conflict);
        Assert.Equal(("Tên của tôi", "Vấn đề rõ hơn"), (written.Single().Title, written.Single().Problem));
        Assert.Equal(["Của họ", "Của tôi", "Đào tạo"], written.Single().Milestones.Select(m => m.Title).Order());
        Assert.Equal(("Trần Thị Hạnh", 3, false), (saver.By, saver.Version, saver.IsDirty));
        Assert.Equal(["milestones.m2", "problem"], saver.Taken.Order());
    }

    [Fact]
    public async Task TheSamePart_OfTwoPeople_IsAQuestion_AndNothingIsSavedBefore()
    {
        var (saver, written) = Beside(Began with { Title = "Tên của họ", Problem = "Vấn đề của họ" });
        await using var _ = saver;
        await saver.EditAsync(Began with { Title = "Tên của tôi" });
        Assert.Equal((true, "Tên của họ", "Tên của tôi"), (saver.Conflict, saver.Merging.Theirs("title"), saver.Merging.Mine("title")));
        Assert.Equal(["title"], saver.Merging.Both);
        Assert.Empty(written);

        // Typing on does not write over the other either.
        await saver.EditAsync(saver.Proposal with { Objective = "Mục tiêu" });
        Assert.Empty(written);
        await saver.TakeTheirsAsync("title");
        Assert.Equal(("Tên của họ", "Vấn đề của họ", "Mục tiêu"), (written.Single().Title, written.Single().Problem, written.Single().Objective));
    }

    [Fact]
    public async Task KeepMine_WritesTheOwnTitle_AndTheOthersRest()
    {
        var (saver, written) = Beside(Began with { Title = "Tên của họ", Problem = "Vấn đề của họ", Milestones = [] });
        await using var _ = saver;
        await saver.EditAsync(Began with { Title = "Tên của tôi" });
        await saver.KeepMineAsync();
        Assert.Equal(("Tên của tôi", "Vấn đề của họ", 0), (written.Single().Title, written.Single().Problem, written.Single().Milestones.Count));
        Assert.False(saver.Conflict || saver.IsDirty);
    }

    [Fact]
    public async Task WhatIsTypedWhileAnothersTextComes_IsAQuestion_NotALostText()
    {
        var (saver, written) = Beside(Began with { Title = "Tên của họ" });
        await using var _ = saver;
        await saver.EditAsync(Began with { Problem = "Vấn đề của tôi" });
        Assert.Equal(("Tên của họ", "Vấn đề của tôi"), (saver.Proposal.Title, saver.Proposal.Problem));
        await saver.EditAsync(saver.Proposal with { Title = "Tên đang gõ dở" });
        Assert.Equal(["title"], saver.Merging.Both);
        Assert.Equal(("Tên của họ", "Tên đang gõ dở"), (saver.Merging.Theirs("title"), saver.Merging.Mine("title")));
        Assert.Equal("Tên của họ", written[^1].Title);
        await saver.KeepMineAsync();
        Assert.Equal("Tên đang gõ dở", written[^1].Title);
    }
}
