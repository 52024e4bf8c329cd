using System.Globalization;
using System.Text.Json;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>The kinds of notices that the features bring, and their sentences.</summary>
public sealed class NoticeTexts
{
    private readonly Dictionary<string, NoticeKind> kinds;

    private NoticeTexts(FeatureSet features) => kinds = features.Of<NoticeKind>().ToDictionary(k => k.Code, StringComparer.Ordinal);

    /// <summary>All kinds.</summary>
    public IReadOnlyCollection<NoticeKind> All => kinds.Values;

    /// <summary>Those of a set of features.</summary>
    public static NoticeTexts Of(FeatureSet features) => features.Once(f => new NoticeTexts(f));

    /// <summary>A kind by its code.</summary>
    public NoticeKind Kind(string code) => kinds[code];

    /// <summary>The sentence of a notice. A kind of another version of the program gives its code.</summary>
    public string Say(string code, IReadOnlyList<string> args, bool vietnamese) =>
        kinds.TryGetValue(code, out var kind)
            ? string.Format(CultureInfo.InvariantCulture, vietnamese ? kind.Vi : kind.En, [.. args, "", "", ""])
            : code;

    /// <summary>The arguments as they are stored.</summary>
    public static IReadOnlyList<string> Args(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
