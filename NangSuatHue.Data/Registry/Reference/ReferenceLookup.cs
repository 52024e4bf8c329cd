using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Reads communes, industries, legal forms and names of systems by the reference data. Texts read once are remembered.</summary>
internal sealed class ReferenceLookup(ReferenceIndex index) : ILookup
{
    private readonly Dictionary<string, string?> communes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegalForm?> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedSystem[]> systems = new(StringComparer.Ordinal);

    /// <summary>The reference data.</summary>
    public ReferenceIndex Index { get; } = index;

    /// <summary>The systems that the last text read as such names.</summary>
    public NamedSystem[] Systems { get; private set; } = [];

    /// <inheritdoc />
    public IReadOnlyList<FieldType> Types { get; } =
    [
        FieldType.Commune,
        FieldType.Vsic,
        FieldType.VsicEdition,
        FieldType.VsicSection,
        FieldType.LegalForm,
        FieldType.Systems,
        FieldType.Item,
        FieldType.Items,
    ];

    /// <inheritdoc />
    public Cell Read(Field field, string text, Noted note) =>
        field.Type switch
        {
            FieldType.Commune => Commune(text, note),
            FieldType.Vsic => Vsic(text, note),
            FieldType.VsicEdition => text.Contains("2025", StringComparison.Ordinal) ? Cell.Of(2025L)
            : text.Contains("2018", StringComparison.Ordinal) ? Cell.Of(2018L)
            : FieldParser.Fail(note, text, "vsic_edition"),
            FieldType.VsicSection => Cell.Of(VsicText.SectionLetter(text)),
            FieldType.LegalForm => Form(field, text, note),
            FieldType.Systems => SystemsText(text, note),
            FieldType.Item => Item(text, note),
            FieldType.Items => Cell.Of(string.Join("; ", ReadSystems(text, note).Select(s => s.Label))),
            _ => throw new InvalidOperationException(field.Type.ToString()),
        };

    /// <inheritdoc />
    public string Show(Field field, string value) => field.Type == FieldType.Commune ? Index.CommuneNames.GetValueOrDefault(value, value) : value;

    /// <inheritdoc />
    public IEnumerable<(string Column, object? Value)> Derive(Field field, string value)
    {
        if (field.Type != FieldType.Item || field.Derives.Count == 0)
        {
            yield break;
        }

        var key = SearchKey.Of(value);
        yield return (field.Derives[0], key.Length > 120 ? key[..120] : key);
        yield return (field.Derives[1], Index.FindItem(value) is { } item ? (long)item.Id : null);
    }

    private Cell Commune(string text, Noted note)
    {
        if (!communes.TryGetValue(text, out var code))
        {
            communes[text] = code = Index.FindCommune(text);
        }

        if (code is not null)
        {
            return Cell.Of(code);
        }

        if (Index.OldCommunesOf(text) is { Count: > 0 } places)
        {
            return OldCommune(text, places, note);
        }

        var candidates = Index.CommuneCandidates(text);
        return candidates.Count == 0
            ? FieldParser.Fail(note, text, "commune_unknown")
            : FieldParser.Fail(note, text, "commune", string.Join(", ", candidates));
    }

    /// <summary>A name of before July 2025: its successor is offered where there is one; where there are several, a person chooses.</summary>
    private Cell OldCommune(string text, IReadOnlyList<(string Old, string Code, string Now)> places, Noted note)
    {
        var today = Index.TodaysNameOf(text);
        var now = places.Select(p => p.Now).Concat(today is null ? [] : [today]).Distinct().ToList();
        if (now.Count == 1)
        {
            note(text, "commune_old", ProblemSeverity.Error, now[0], places[0].Old, now[0]);
            return default;
        }

        return FieldParser.Fail(note, text, "commune_old_unsure", places[0].Old, string.Join(", ", now));
    }

    private static Cell Vsic(string text, Noted note)
    {
        var digits = VsicText.Digits(text);
        return digits.Length is >= 2 and <= 5 && digits.All(char.IsAsciiDigit)
            ? Cell.Of(digits == text ? text : digits)
            : FieldParser.Fail(note, text, "vsic", "2018, 2025");
    }

    private Cell Form(Field field, string text, Noted note)
    {
        if (!forms.TryGetValue(text, out var form))
        {
            forms[text] = form = LegalForms.Find(text) ?? (LegalForm?)FieldOption.Find(field.Options, text)?.Value;
        }

        if (form is { } known)
        {
            return Cell.Of((long)known);
        }

        note(text, "legal_form_unknown", ProblemSeverity.Warning, null);
        return default;
    }

    private NamedSystem[] ReadSystems(string text, Noted note)
    {
        if (!systems.TryGetValue(text, out var named))
        {
            named = SystemNames.Split(text, Index);
            if (systems.Count < 20_000)
            {
                systems[text] = named;
            }
        }

        foreach (var system in named)
        {
            if (system.ItemId is null)
            {
                note(system.Label, "system_unknown", ProblemSeverity.Warning, null);
            }
        }

        return Systems = named;
    }

    private Cell SystemsText(string text, Noted note)
    {
        if (EmptyWords.IsTick(text))
        {
            Systems = [];
            note(text, "system_tick", ProblemSeverity.Warning, null);
            return default;
        }

        ReadSystems(text, note);
        return Cell.Of(text);
    }

    private Cell Item(string text, Noted note)
    {
        if (Index.FindItem(text) is { } item)
        {
            return Cell.Of(item.Code);
        }

        if (EmptyWords.IsNone(text) || EmptyWords.IsTick(text))
        {
            return FieldParser.Fail(note, text, "placeholder");
        }

        note(text, "system_unknown", ProblemSeverity.Warning, null);
        return Cell.Of(text.Length > 120 ? text[..120] : text);
    }
}
