using System.Globalization;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>All kinds of task as one query: kind, id, title, detail, enterprise, year, since, due, owner.</summary>
internal sealed class TaskQuery
{
    private readonly List<string> parts = [],
        counted = [];

    /// <summary>Of every kind, or for the rows of the <paramref name="only"/> one; all are counted.</summary>
    public TaskQuery(IReadOnlyList<TaskKind> kinds, TaskReader reader, TaskKind? only = null)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i].For(reader) is not { } t)
            {
                continue;
            }

            var number = i.ToString(CultureInfo.InvariantCulture);
            counted.Add($"SELECT {number} AS kind, CAST({t.Owner} AS integer) AS owner FROM {t.From}");
            if (only is null || only == kinds[i])
            {
                var since = Dialect.Of(reader.Provider).Instant(t.Since);
                parts.Add(
                    $"""
                    SELECT {number} AS kind, {t.Id} AS id, CAST({t.Title} AS text) AS title, CAST({t.Detail} AS text) AS detail,
                        CAST({t.Enterprise} AS integer) AS enterprise, CAST({t.Year} AS integer) AS year, {since} AS since, {t.Due} AS due,
                        CAST({t.Owner} AS integer) AS owner
                    FROM {t.From}
                    """
                );
            }
        }

        (Today, Soon) = (reader.Arg(reader.Today), reader.Arg(reader.Today.AddDays(WorkTask.SoonDays)));
        (Args, Me) = (reader.Args, reader.Me);
    }

    /// <summary>The reader's account as a parameter.</summary>
    public string Me { get; }

    /// <summary>Today as a parameter.</summary>
    public string Today { get; }

    /// <summary>The last day that is soon, as a parameter.</summary>
    public string Soon { get; }

    /// <summary>Whether nothing can wait for the reader.</summary>
    public bool IsEmpty => counted.Count == 0;

    /// <summary>The values, by their numbers.</summary>
    public object?[] Args { get; }

    /// <summary>Whole rows.</summary>
    public string Sql => string.Join("\nUNION ALL ", parts);

    /// <summary>Kind and owner alone: what is old or due, and how it is called, is looked up for no more than a page.</summary>
    public string Counted => string.Join("\nUNION ALL ", counted);
}
