using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Tests.Architecture;

/// <summary>The rules of the house that compiled types can tell: who may use whom, and that nothing central knows a feature.</summary>
public sealed partial class HouseTests
{
    /// <summary>The areas, the lowest first: each uses only those before it.</summary>
    private static readonly string[] Areas = ["Foundation", "Access", "Exchange", "Registry", "Measures", "Programme", "Plan", "Publishing", "Desk"];

    private static readonly Rooms Data = new(typeof(AppDb).Assembly);
    private static readonly Rooms Web = new(typeof(WebFeature).Assembly);

    /// <summary>A feature that its own file does not name would be missing everywhere, in silence.</summary>
    [Fact]
    public void EveryFeature_IsBroughtByItsFile() =>
        Assert.Equal(
            typeof(FeatureSet).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Feature))).Select(t => t.FullName).Order(),
            FeatureSet.Product.All.Select(f => f.GetType().FullName).Order()
        );

    [Fact]
    public void Areas_UseLowerAreasOnly()
    {
        Assert.True(Data.Uses.Count() > 200, "The reading of types is broken.");
        Assert.Equal([], Data.All.Select(Area).Distinct().Except(Areas));
        Assert.Equal([], Data.Uses.Where(u => Place(u.From) < Place(u.To)).Select(u => $"{u.From} → {u.To}: {u.Shown}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Rooms_StandInNoCircle(int depth)
    {
        Assert.Equal([], Data.InCircles(depth));
        Assert.Equal([], Web.InCircles(depth));
    }

    /// <summary>The picture of the rooms in the papers is drawn from the compiled types; <c>UPDATE_DOCS=1</c> draws it anew.</summary>
    [Fact]
    public void Picture_ShowsTheRoomsAsTheyAre()
    {
        var path = Path.Combine(ArchitectureTests.Root, "docs", "rooms.md");
        var drawn = RoomPicture.Draw(Data, Areas);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        Assert.Equal(drawn, File.ReadAllText(path));
    }

    [Fact]
    public void Context_NamesNoEntity()
    {
        Assert.DoesNotContain(typeof(AppDb).GetProperties(), p => p.PropertyType.Name.StartsWith("DbSet", StringComparison.Ordinal));
        Assert.DoesNotContain(Data.Uses, u => u.From == "Foundation.Store" && Area(u.To) != "Foundation");
    }

    [Fact]
    public void Folders_AreNamespaces_AndEveryFeatureHasOneFile()
    {
        foreach (var feature in FeatureSet.Product.All)
        {
            Assert.EndsWith("Feature", feature.GetType().Name, StringComparison.Ordinal);
        }

        foreach (var project in (string[])["NangSuatHue.Data", "NangSuatHue.Web"])
        {
            var folder = Path.Combine(ArchitectureTests.Root, project);
            foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (path.StartsWith("obj/", StringComparison.Ordinal) || path.StartsWith("bin/", StringComparison.Ordinal) || !path.Contains('/'))
                {
                    continue;
                }

                var match = NamespaceLine().Match(File.ReadAllText(file));
                Assert.True(match.Success, path);
                Assert.Equal((path, $"{project}.{Path.GetDirectoryName(path)!.Replace('/', '.')}"), (path, match.Groups[1].Value));
            }
        }
    }

    /// <summary>A column named after another record points to it: undo, merge and erasure must know.</summary>
    [Fact]
    public void EveryColumnThatPointsToAnOwner_IsDeclaredAsALink()
    {
        using var db = new SqliteAppDb(SqliteAppDb.Options("Data Source=:memory:"));
        var declared = FeatureSet.Product.Of<Link>().Select(l => (l.Table, l.Column)).ToHashSet();
        var pointing = db
            .Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties().Select(p => (Table: e.GetTableName(), Column: p.GetColumnName())))
            .Where(c => c.Column is "enterprise_id" or "expert_id" or "sign_off_expert_id")
            .Distinct()
            .ToList();
        Assert.True(pointing.Count > 8);
        Assert.Equal([], pointing.Where(c => !declared.Contains(c!)).Select(c => $"{c.Table}.{c.Column}").Except(Excused).Order());
    }

    /// <summary>Every kind of record has a list, a page and a form of its own address.</summary>
    [Fact]
    public void EveryKind_HasItsPages()
    {
        var routes = typeof(WebFeature)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(r => r.Template)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
        {
            Assert.Contains(kind.Path, routes);
            Assert.Contains(kind.Path + "/{Id:int}", routes);
            Assert.Contains(kind.Path + "/moi", routes);
        }
    }

    // History stays where it happened: what was done to a record is read with that record.
    private static readonly string[] Excused = ["changes.enterprise_id"];

    private static string Area(string room) => room.Split('.')[0];

    private static int Place(string room) => Array.IndexOf(Areas, Area(room));

    [GeneratedRegex(@"^namespace ([\w.]+);?", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
