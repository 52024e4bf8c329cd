using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>A record as an actor may see it: the values by field's name; what may not be seen is absent.</summary>
public sealed record RecordView
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>Version for concurrency.</summary>
    public required int Version { get; init; }

    /// <summary>Values by field's name: text, long, double or day. A choice is its value, an enterprise its tax code.</summary>
    public required IReadOnlyDictionary<string, object> Values { get; init; }

    /// <summary>The enterprise's identity and name, where there is one and it may be seen.</summary>
    public (int Id, string Name)? Enterprise { get; init; }

    /// <summary>Whether it was put away.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it is invented for illustration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>Whether every field is shown, consent or not.</summary>
    public bool Whole { get; init; }

    /// <summary>Names of the fields that stand as the person whom it is about wrote them, and that nobody has verified.</summary>
    public IReadOnlyList<string> SelfStated { get; init; } = [];

    /// <summary>When and by whom it was last changed; null where only consented fields are shown.</summary>
    public (DateTime At, string By)? Changed { get; init; }

    /// <summary>The title.</summary>
    public string Title(RecordKind kind) =>
        kind.Titles.Select(t => Values.GetValueOrDefault(t)?.ToString()).FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";
}
