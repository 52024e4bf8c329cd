using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Flows;

namespace NangSuatHue.Tests.Rules;

/// <summary>The tables of workflows, and the documents drawn from them.</summary>
public sealed class FlowTests
{
    private enum State
    {
        New,
        Sent,
        Done,
    }

    private enum Deed
    {
        Send,
        Note,
        End,
    }

    private enum Side
    {
        None,
        One,
        Other,
    }

    private static Flow<State, Deed, Side> Make() =>
        new(
            "x",
            "X",
            [
                new([State.New], Deed.Send, [Side.One, Side.Other], State.Sent),
                new([State.New, State.Sent], Deed.Note, [Side.One], Reason: true),
                new([State.Sent], Deed.End, [Side.Other], State.Done, Decision: true),
            ]
        );

    [Fact]
    public void Table_GivesWhatIsListed_AndNothingElse()
    {
        var flow = Make();
        Assert.Equal(new FlowStep<State>(State.Sent), flow.Step(State.New, Deed.Send, Side.Other));
        Assert.Equal(new FlowStep<State>(State.Sent, NeedsReason: true), flow.Step(State.Sent, Deed.Note, Side.One));
        Assert.Null(flow.Step(State.Sent, Deed.Note, Side.Other));
        Assert.Null(flow.Step(State.Done, Deed.Note, Side.One));
        Assert.Equal([Deed.Send, Deed.Note], flow.Next(State.New, Side.One).Select(n => n.Act));
        Assert.Empty(flow.Next(State.New, Side.None));
        Assert.Equal([State.Done], flow.States.Where(flow.IsEnd));
    }

    [Fact]
    public void TwoRulesOnTheSame_AreRefused() =>
        Assert.Throws<ArgumentException>(() =>
            new Flow<State, Deed, Side>(
                "x",
                "X",
                [new([State.New], Deed.Send, [Side.One], State.Sent), new([State.New, State.Sent], Deed.Send, [Side.One])]
            )
        );

    [Fact]
    public void Document_HasTheDiagramAndTheTable()
    {
        var text = Make().Markdown();
        Assert.Contains("    New --> Sent: Send\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("New --> New", text, StringComparison.Ordinal);
        Assert.Contains("    Done --> [*]\n", text, StringComparison.Ordinal);
        Assert.Contains("| New | Send | Sent | one or other |  |\n", text, StringComparison.Ordinal);
        Assert.Contains("| Sent | End | Done | other | number and day of the decision |\n", text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Names => [.. FeatureSet.Product.Of<IFlow>().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void DocumentOfAWorkflow_IsWhatItsTableGives(string name)
    {
        var path = Path.Combine(Fixtures.Repository, "docs", "workflows", name + ".md");
        var text = FeatureSet.Product.Of<IFlow>().Single(f => f.Name == name).Markdown();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path));
    }
}
