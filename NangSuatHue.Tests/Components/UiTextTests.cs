using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Exchange.Batches;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Measures.CitySeries;
using NangSuatHue.Web.Registry.EnterpriseViews;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Tests.Components;

/// <summary>The Vietnamese sentence is the key of a text: each one that the pages use has its English, and nothing else does.</summary>
public sealed partial class UiTextTests
{
    private static readonly string Root = FindRoot();
    private static readonly IReadOnlyList<(string File, string Text)> Sources = ReadSources();
    private static readonly IReadOnlyList<(string File, string Key, string Value)> Entries = ReadEntries();
    private static readonly IReadOnlyDictionary<string, string> Used = UsedKeys();

    [Fact]
    public void EveryKey_HasItsEnglish()
    {
        Assert.True(Used.Count > 300, $"Only {Used.Count} keys were found; the search is broken.");
        var known = Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Used.Where(u => !known.Contains(u.Key)).Select(u => $"{u.Key} ({u.Value})").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryEntry_IsUsed()
    {
        var literals = Sources.SelectMany(s => Literal().Matches(s.Text)).Select(m => Unescape(m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Entries.Select(e => e.Key).Where(k => !Used.ContainsKey(k) && !literals.Contains(k)));
    }

    [Fact]
    public void Placeholders_AreTheSame_InBothLanguages() =>
        Assert.Empty(Entries.Where(e => !Placeholders(e.Key).SetEquals(Placeholders(e.Value))).Select(e => $"{e.Key} → {e.Value}"));

    [Fact]
    public void Entries_AreSorted_AndFilled()
    {
        foreach (var file in Entries.GroupBy(e => e.File))
        {
            Assert.Equal(file.Select(e => e.Key).Order(StringComparer.Ordinal), file.Select(e => e.Key));
        }

        Assert.Empty(Entries.Where(e => string.IsNullOrWhiteSpace(e.Value)).Select(e => e.Key));
    }

    /// <summary>A text that several features use stands in the common file, so that it is said in one way.</summary>
    [Fact]
    public void Entries_StandOnce() =>
        Assert.Empty(Entries.GroupBy(e => e.Key).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => e.File))}"));

    /// <summary>Compiled resources drop the second of two names that differ in case only.</summary>
    [Fact]
    public void Keys_DifferInMoreThanCase() =>
        Assert.Empty(
            Used.Keys.Concat(Entries.Select(e => e.Key))
                .Distinct(StringComparer.Ordinal)
                .GroupBy(k => k, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Count() > 1)
                .Select(g => string.Join(" | ", g))
        );

    [Fact]
    public void Localiser_GivesTheEnglish_AndTheKeyItselfInVietnamese()
    {
        var text = new UiTexts([typeof(Ui).Assembly]);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Assert.Empty(Entries.Where(e => text[e.Key].Value != e.Value).Select(e => e.Key));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
            Assert.Empty(Entries.Where(e => text[e.Key].Value != e.Key).Select(e => e.Key));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> UsedKeys()
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in Sources)
        {
            foreach (var match in Direct().Matches(text).Concat(Conditional().Matches(text)))
            {
                foreach (var group in match.Groups.Values.Skip(1))
                {
                    used.TryAdd(Unescape(group.Value), file);
                }
            }
        }

        foreach (var (key, helper) in HelperKeys())
        {
            used.TryAdd(key, helper);
        }

        return used;
    }

    /// <summary>Keys that helpers give and pages pass on to the localiser.</summary>
    private static IEnumerable<(string Key, string Helper)> HelperKeys()
    {
        foreach (var trouble in Enum.GetValues<DatabaseTrouble>())
        {
            yield return (DatabaseTroubles.Sentence(trouble), $"DatabaseTroubles.Sentence({trouble})");
        }

        foreach (var text in ListColumn.All.SelectMany(c => (string?[])[c.Title, c.Unit]).OfType<string>())
        {
            yield return (text, nameof(ListColumn));
        }

        // A legal form has its names in both languages beside it, not here.
        foreach (var method in typeof(Display).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == "Of"))
        {
            var type = method.GetParameters().Single().ParameterType;
            foreach (var value in type.IsEnum && type != typeof(LegalForm) ? Enum.GetValues(type).Cast<object>() : [])
            {
                yield return ((string)method.Invoke(null, [value])!, $"Display.Of({type.Name}.{value})");
            }
        }

        foreach (var status in Enum.GetValues<BatchStatus>())
        {
            yield return (BatchNames.Of(status), $"BatchNames.Of({status})");
        }

        foreach (var unit in (string[])["vnd", "thousand", "million", "billion"])
        {
            yield return (BatchNames.Unit(unit), $"BatchNames.Unit({unit})");
        }

        foreach (var origin in (string?[])["header", "unitRow", "title", "otherColumns", "column", "option", null])
        {
            yield return (BatchNames.Origin(origin), $"BatchNames.Origin({origin})");
        }

        var severity = typeof(ProblemTable).GetMethod("Name", BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var value in Enum.GetValues<ProblemSeverity>())
        {
            yield return ((string)severity.Invoke(null, [value])!, $"ProblemTable.Name({value})");
        }

        foreach (var match in Phase().Matches(Sources.Single(s => s.File.EndsWith("ResultStep.razor", StringComparison.Ordinal)).Text).Cast<Match>())
        {
            yield return (match.Groups[1].Value, "ResultStep.Phase");
        }

        var web = new WebFeatureSet(WebFeatureSet.In(typeof(WebFeature).Assembly));
        foreach (var look in web.PartsOf<TaskLook>())
        {
            yield return (look.Text, $"task {look.Kind}");
            if (look.Detail is { } detail)
            {
                yield return (detail, $"task {look.Kind}");
            }
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            yield return (RoleNames.Key(role), $"RoleNames.Key({role})");
            var menu = web.Menu(
                new MenuReader(
                    new Actor
                    {
                        Role = role,
                        Name = "",
                        ExpertId = 1,
                    },
                    "3390000001",
                    FeatureSet.Product
                )
            );
            foreach (var section in menu)
            {
                foreach (var key in section.Entries.Select(l => l.Text).Concat(section.Group.Title is { } title ? [title] : []))
                {
                    yield return (key, $"menu of {role}");
                }
            }
        }

        foreach (var verification in Enum.GetValues<Verification>())
        {
            yield return (CityCharts.VerificationName(verification), $"CityCharts.VerificationName({verification})");
            foreach (var status in Enum.GetValues<EstimateStatus>())
            {
                foreach (var value in (double?[])[null, 1])
                {
                    yield return (
                        CityCharts.StatusName(new CityPoint(2025, value, status, verification, null, null, null)),
                        $"CityCharts.StatusName({status}, {verification})"
                    );
                }
            }
        }

        foreach (var refusal in Enum.GetValues<Refusal>())
        {
            yield return (RefusalTexts.Key(refusal), $"RefusalTexts.Key({refusal})");
        }

        string[] headlines = ["grdp_tang", "grdp_gia_hh", "nsld_gia_hh", "von_dau_tu_xh", "dn_dang_hoat_dong"];
        foreach (var indicator in headlines)
        {
            yield return (CityCharts.HeadlineName(indicator), $"CityCharts.HeadlineName({indicator})");
        }

        var series = SheetReader.ReadAll(Path.Combine(Root, "seeds", "reference", "hue-productivity.csv"));
        foreach (var row in series.Where(r => headlines.Contains(r["indicator"])))
        {
            yield return (CityCharts.UnitName(row["unit"]), $"unit of {row["indicator"]}");
        }
    }

    private static List<(string File, string Key, string Value)> ReadEntries() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "NangSuatHue.Web"), "*.en.resx", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f =>
                XDocument
                    .Load(f)
                    .Root!.Elements("data")
                    .Select(d => (Path.GetRelativePath(Root, f), (string)d.Attribute("name")!, (string)d.Element("value")!))
            )
            .ToList();

    /// <summary>The sources; a text that stands on several lines is read as one.</summary>
    private static List<(string File, string Text)> ReadSources()
    {
        var web = Path.Combine(Root, "NangSuatHue.Web");
        return Directory
            .EnumerateFiles(web, "*", SearchOption.AllDirectories)
            .Select(f => (File: Path.GetRelativePath(web, f).Replace('\\', '/'), Full: f))
            .Where(f =>
                (f.File.EndsWith(".cs", StringComparison.Ordinal) || f.File.EndsWith(".razor", StringComparison.Ordinal))
                && !f.File.StartsWith("bin/", StringComparison.Ordinal)
                && !f.File.StartsWith("obj/", StringComparison.Ordinal)
            )
            .Select(f => (f.File, Joined().Replace(File.ReadAllText(f.Full), "")))
            .ToList();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NangSuatHue.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private static HashSet<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    private static string Unescape(string literal) =>
        Escape()
            .Replace(
                literal,
                m =>
                    m.Groups[1].Value switch
                    {
                        "n" => "\n",
                        "t" => "\t",
                        var c => c,
                    }
            );

    [GeneratedRegex(@"""\s*\n\s*\+\s*""")]
    private static partial Regex Joined();

    [GeneratedRegex("""\b(?:T|t|text)\[\s*"((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Direct();

    [GeneratedRegex("""\b(?:T|t|text)\[[^\]"]*\?\s*"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Conditional();

    [GeneratedRegex(
        """
            "((?:[^"\\\r\n]|\\.)*)"
            """
    )]
    private static partial Regex Literal();

    [GeneratedRegex("""=> "(\p{Lu}[^"]*\.)",""")]
    private static partial Regex Phase();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
