using System.Globalization;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>What changed between two proposals, field by field. Lists are compared by key, so that an added line does not move all others. Pure.</summary>
public static class PilotDifference
{
    /// <summary>The changes in the order of the wizard; empty where the two say the same.</summary>
    public static IReadOnlyList<PilotChange> Of(PilotProposal before, PilotProposal after)
    {
        var changes = new List<PilotChange>();
        Plain("title", before.Title, after.Title);
        Plain("problem", before.Problem, after.Problem);
        Plain("objective", before.Objective, after.Objective);
        Plain("items", string.Join("; ", before.Items), string.Join("; ", after.Items));
        Lines(
            "indicators",
            before.Indicators,
            after.Indicators,
            i => i.Key,
            i => i.Name,
            i => $"{Number(i.Baseline)} → {Number(i.Target)} {i.Unit}{Note(i.Method)}{Note(i.Why)}"
        );
        Plain("startsOn", Day(before.StartsOn), Day(after.StartsOn));
        Plain("endsOn", Day(before.EndsOn), Day(after.EndsOn));
        Lines("milestones", before.Milestones, after.Milestones, m => m.Key, m => m.Title, m => $"{m.Title}: {Day(m.DueOn)}");
        Lines("partners", before.Partners, after.Partners, p => $"{p.Kind} {p.ExpertId} {p.Name}", p => p.Name, p => $"{p.Name}{Note(p.Task)}");
        Plain("programmes", string.Join("; ", before.Programmes), string.Join("; ", after.Programmes));
        Plain("taskLevel", before.TaskLevel.ToString(), after.TaskLevel.ToString());
        Lines(
            "budget",
            before.Budget,
            after.Budget,
            b => $"{b.Source} {b.Year} {b.Note}",
            b => $"{b.Source} {b.Year.ToString(CultureInfo.InvariantCulture)}",
            b => $"{b.Amount?.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))}{Note(b.Note)}"
        );
        return changes;

        void Plain(string field, string a, string b)
        {
            if (a != b)
            {
                changes.Add(new(field, null, a.Length == 0 ? null : a, b.Length == 0 ? null : b));
            }
        }

        void Lines<T>(string field, IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, string> key, Func<T, string> name, Func<T, string> text)
            where T : class
        {
            var old = a.GroupBy(key).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            var now = b.GroupBy(key).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            foreach (var k in old.Keys.Union(now.Keys, StringComparer.Ordinal))
            {
                var (x, y) = (old.GetValueOrDefault(k), now.GetValueOrDefault(k));
                if (!Equals(x, y))
                {
                    changes.Add(new(field, name((y ?? x)!), x is null ? null : text(x), y is null ? null : text(y)));
                }
            }
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? value) => value?.ToString("#,0.####", CultureInfo.GetCultureInfo("vi-VN")) ?? "–";

    private static string Note(string? note) => string.IsNullOrEmpty(note) ? "" : $" ({note})";
}
