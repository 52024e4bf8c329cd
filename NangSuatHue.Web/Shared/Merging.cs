using Microsoft.Extensions.Localization;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>An edit that met somebody else's: what the form began with, what stands now, and where both wrote something different.</summary>
public sealed class Merging
{
    private readonly List<string> both = [];
    private Dictionary<string, string?> began = [],
        mine = [],
        standing = [];

    /// <summary>Who wrote last; null where unknown.</summary>
    public string? By { get; private set; }

    /// <summary>The fields that both changed to different texts and that are not settled yet.</summary>
    public IReadOnlyList<string> Both => both;

    /// <summary>Remembers what the form shows before anybody types.</summary>
    public void Begin(IReadOnlyDictionary<string, string?> texts)
    {
        began = new Dictionary<string, string?>(texts);
        both.Clear();
        By = null;
    }

    /// <summary>What was sent is stored: the next meeting starts from it. Open questions stay open.</summary>
    public void Stored(IReadOnlyDictionary<string, string?> texts) => began = new Dictionary<string, string?>(texts);

    /// <summary>
    /// Takes over into <paramref name="texts"/> what only the other changed and gives those fields; the others that differ are in <see cref="Both"/>. From
    /// now on the form stands on <paramref name="theirs"/>.
    /// </summary>
    public IReadOnlyList<string> Meet(IDictionary<string, string?> texts, IReadOnlyDictionary<string, string?> theirs, string? by)
    {
        var (taken, conflicts) = ThreeWay.Merge(began, texts, theirs);
        (began, standing, mine, By) = (new(theirs), new(theirs), new(texts), by);
        both.Clear();
        both.AddRange(conflicts);
        return taken;
    }

    /// <summary>Says whose changes were taken over, by the fields' labels.</summary>
    public string Say(IEnumerable<string> labels, IStringLocalizer<Ui> t) => Say(By, labels, t);

    /// <summary>Says whose changes were taken over.</summary>
    public static string Say(string? by, IEnumerable<string> labels, IStringLocalizer<Ui> t) =>
        t["{0} vừa sửa {1}; các mục ấy được giữ.", by ?? t["Người khác"].Value, string.Join(", ", labels)];

    /// <summary>What stands in a field, null for nothing.</summary>
    public string? Theirs(string name) => standing.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    /// <summary>What the reader had typed in a field when the two met, null for nothing.</summary>
    public string? Mine(string name) => mine.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    /// <summary>Asks also for a field that was taken over while the reader was typing in it.</summary>
    public void Ask(string name, string? typed)
    {
        mine[name] = typed;
        if (!both.Contains(name))
        {
            both.Add(name);
        }
    }

    /// <summary>A field is decided.</summary>
    public void Settle(string name) => both.Remove(name);

    /// <summary>All fields are decided for what the reader typed.</summary>
    public void SettleAll() => both.Clear();
}
