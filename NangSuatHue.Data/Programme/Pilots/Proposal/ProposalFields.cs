using System.Globalization;
using System.Text.Json;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>
/// A proposal as a list of named texts, so that two people's changes can be brought together part by part: a part is a plain field (<c>title</c>) or one line
/// of a list (<c>indicators.i1</c>). A line is its JSON. Pure.
/// </summary>
public static class ProposalFields
{
    private static readonly string[] Lists = ["indicators", "milestones", "partners", "budget"];

    /// <summary>All parts in the order of the wizard.</summary>
    public static Dictionary<string, string?> Of(PilotProposal p)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["title"] = p.Title,
            ["problem"] = p.Problem,
            ["objective"] = p.Objective,
            ["items"] = string.Join("; ", p.Items),
            ["startsOn"] = Day(p.StartsOn),
            ["endsOn"] = Day(p.EndsOn),
            ["programmes"] = string.Join("; ", p.Programmes),
            ["taskLevel"] = p.TaskLevel.ToString(),
            ["budgetWhy"] = p.BudgetWhy,
        };
        Lines("indicators", p.Indicators, i => i.Key);
        Lines("milestones", p.Milestones, m => m.Key);
        Lines("partners", p.Partners, x => $"{x.Kind} {x.ExpertId?.ToString(CultureInfo.InvariantCulture)} {x.Name}");
        Lines("budget", p.Budget, b => $"{b.Source} {b.Year.ToString(CultureInfo.InvariantCulture)} {b.Note}");
        return parts;

        void Lines<T>(string list, IReadOnlyList<T> lines, Func<T, string> key)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var line in lines)
            {
                var name = $"{list}.{key(line)}";
                var n = seen[name] = seen.GetValueOrDefault(name) + 1;
                parts[n == 1 ? name : $"{name} #{n.ToString(CultureInfo.InvariantCulture)}"] = JsonSerializer.Serialize(line, StoredJson.Options);
            }
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The proposal of a list of parts; parts without text are lines that were taken away.</summary>
    public static PilotProposal Read(IReadOnlyDictionary<string, string?> parts)
    {
        return new PilotProposal
        {
            Title = Text("title") ?? "",
            Problem = Text("problem") ?? "",
            Objective = Text("objective") ?? "",
            Items = Words("items"),
            Indicators = Lines<PilotIndicator>("indicators"),
            Milestones = Lines<PilotMilestone>("milestones"),
            StartsOn = Date("startsOn"),
            EndsOn = Date("endsOn"),
            Partners = Lines<PilotPartner>("partners"),
            Programmes = Words("programmes"),
            TaskLevel = Enum.TryParse<TaskLevel>(Text("taskLevel"), out var level) ? level : default,
            Budget = Lines<PilotBudgetLine>("budget"),
            BudgetWhy = Text("budgetWhy"),
        };

        string? Text(string name) => parts.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

        DateOnly? Date(string name) => Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

        List<string> Words(string name) => Text(name)?.Split("; ").ToList() ?? [];

        List<T> Lines<T>(string list) =>
            parts
                .Where(p => p.Key.StartsWith(list + ".", StringComparison.Ordinal) && p.Value is { Length: > 0 })
                .Select(p => JsonSerializer.Deserialize<T>(p.Value!, StoredJson.Options)!)
                .ToList();
    }

    /// <summary>
    /// The draft of one who writes beside another, with new keys for the lines that both added under the same key: they are two lines, and none of them is a
    /// change of the other.
    /// </summary>
    public static PilotProposal Apart(PilotProposal began, PilotProposal mine, PilotProposal theirs)
    {
        return mine with
        {
            Indicators = Fresh(began.Indicators, mine.Indicators, theirs.Indicators, "i", i => i.Key, (i, key) => i with { Key = key }),
            Milestones = Fresh(began.Milestones, mine.Milestones, theirs.Milestones, "m", m => m.Key, (m, key) => m with { Key = key }),
        };

        static List<T> Fresh<T>(
            IReadOnlyList<T> before,
            IReadOnlyList<T> own,
            IReadOnlyList<T> others,
            string letter,
            Func<T, string> key,
            Func<T, string, T> named
        )
        {
            var used = before.Concat(own).Concat(others).Select(key).ToHashSet(StringComparer.Ordinal);
            return own.Select(line =>
                {
                    var added = before.All(b => key(b) != key(line)) && others.Any(o => key(o) == key(line) && !Equals(o, line));
                    return added ? named(line, Next()) : line;
                })
                .ToList();

            string Next()
            {
                var n = 1;
                while (!used.Add(letter + n.ToString(CultureInfo.InvariantCulture)))
                {
                    n++;
                }

                return letter + n.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>A part's text in words: the day, or what a line says.</summary>
    /// <param name="name">The part.</param>
    /// <param name="text">Its text as <see cref="Of"/> gives it.</param>
    public static string Show(string name, string text)
    {
        if (!Lists.Contains(name.Split('.')[0]))
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                : text;
        }

        var one = Read(new Dictionary<string, string?> { [name] = text });
        return PilotDifference.Of(new PilotProposal(), one).FirstOrDefault(c => c.Field == name.Split('.')[0])?.After ?? text;
    }
}
