using System.Text;

namespace NangSuatHue.Tests.Architecture;

/// <summary>Draws the rooms of Data as diagrams of the papers: the areas, then the features of each.</summary>
internal static class RoomPicture
{
    /// <summary>The page, in Markdown.</summary>
    public static string Draw(Rooms rooms, IReadOnlyList<string> areas)
    {
        var page = new StringBuilder();
        page.Append("# The rooms of Data\n\nDrawn from the compiled types by `HouseTests`. An arrow leads from a room to one that it uses; ");
        page.Append("arrows that follow from others are left out.\n\n## Areas\n\n");
        Diagram(page, rooms.Arrows(1).ToList());
        var features = rooms.All.Select(r => Rooms.Cut(r, 2)).Distinct().ToList();
        foreach (var area in areas)
        {
            var own = features.Where(f => f.StartsWith(area + ".", StringComparison.Ordinal)).Select(f => f[(area.Length + 1)..]).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var arrows = rooms
                .Arrows(2)
                .Where(a => a.From.StartsWith(area + ".", StringComparison.Ordinal) && a.To.StartsWith(area + ".", StringComparison.Ordinal))
                .Select(a => (From: a.From[(area.Length + 1)..], To: a.To[(area.Length + 1)..]))
                .ToList();
            page.Append("## ").Append(area).Append("\n\n");
            Diagram(page, arrows, own.Where(o => arrows.TrueForAll(a => a.From != o && a.To != o)));
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static void Diagram(StringBuilder page, List<(string From, string To)> arrows, IEnumerable<string>? alone = null)
    {
        page.Append("```mermaid\nflowchart BT\n");
        foreach (var (from, to) in arrows)
        {
            page.Append("    ").Append(from).Append(" --> ").Append(to).Append('\n');
        }

        foreach (var room in alone ?? [])
        {
            page.Append("    ").Append(room).Append('\n');
        }

        page.Append("```\n\n");
    }
}
