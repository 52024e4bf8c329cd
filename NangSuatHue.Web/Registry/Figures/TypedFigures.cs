using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>One year's figures as they are being typed, and what is wrong with them.</summary>
public sealed class TypedFigures(IStringLocalizer<Ui> t)
{
    /// <summary>The name of the note among the texts.</summary>
    public const string Note = "note";

    /// <summary>The text of each figure and the note, by the field's name.</summary>
    public Dictionary<string, string?> Texts { get; } = [];

    /// <summary>A sentence on each field that is wrong, by the field's name.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    private LocalizedString TwoWays => t["Chọn một trong hai số ở trên."];

    private LocalizedString NoNumber => t["Không phải là số, hoặc quá lớn."];

    /// <summary>Begins with stored figures; null for none.</summary>
    public void Take(YearFigures? stored)
    {
        Texts.Clear();
        Errors.Clear();
        foreach (var (name, text) in Of(stored))
        {
            Texts[name] = text;
        }
    }

    /// <summary>Stored figures as texts to edit, by the field's name.</summary>
    public static Dictionary<string, string?> Of(YearFigures? stored) =>
        stored is null ? [] : new(YearFacts.Numbers.Select(f => KeyValuePair.Create(f.Name, FigureTexts.ToType(f, stored)))) { [Note] = stored.Note };

    /// <summary>How the form calls a field.</summary>
    public string Label(string name) =>
        name switch
        {
            "reason" => t["Lý do sửa số liệu đã gửi"],
            "year" => t["Năm"],
            Note => t["Ghi chú"],
            _ => FigureTexts.Label(name) ?? "",
        };

    /// <summary>Meets what somebody else stored meanwhile: takes over what only the other changed and gives those fields.</summary>
    public IReadOnlyList<string> Meet(Merging merging, YearFigures? stored, string? by, int year)
    {
        var mine = new Dictionary<string, string?>(Texts);
        var taken = merging.Meet(mine, Of(stored), by);
        foreach (var name in taken)
        {
            Put(name, mine[name], year);
        }

        return taken;
    }

    /// <summary>Takes a text that comes from the store.</summary>
    public void Put(string name, string? text, int year)
    {
        if (YearFacts.Numbers.FirstOrDefault(f => f.Name == name) is { } field)
        {
            Edit(field, text, year);
        }
        else
        {
            Texts[name] = text;
        }
    }

    /// <summary>Takes one field's text and checks that field.</summary>
    public void Edit(Field field, string? text, int year)
    {
        Texts[field.Name] = text;
        Errors.Remove(field.Name);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (FigureTexts.Which(field, text) is not null)
        {
            Errors[field.Name] = TwoWays;
            return;
        }

        if (!FigureTexts.TryRead(field, text, out var value))
        {
            Errors[field.Name] = NoNumber;
            return;
        }

        var alone = new FiguresInput
        {
            Year = year,
            Numbers = new Dictionary<string, double?> { [field.Name] = value },
        };
        if (SaveFigures.Check(alone, year) is [var issue, ..] && issue.Field == field.Name)
        {
            Errors[field.Name] = IssueTexts.Say(issue, t);
        }
    }

    /// <summary>The figures as far as they can be read, for what is said while they are typed.</summary>
    public YearFigures Sketch(int year, YearFigures? stored)
    {
        var sketch = new YearFigures
        {
            Year = year,
            Id = stored?.Id ?? 0,
            EnterpriseId = stored?.EnterpriseId ?? 0,
        };
        foreach (var field in YearFacts.Numbers)
        {
            var text = Texts.GetValueOrDefault(field.Name);
            if (!string.IsNullOrWhiteSpace(text) && FigureTexts.Which(field, text) is null && FigureTexts.TryRead(field, text, out var value))
            {
                YearFacts.Set(sketch, field, SaveFigures.Stored(field, value));
            }
        }

        return sketch;
    }

    /// <summary>The numbers as typed, by field, null for an empty one; null where a text is not a number, which is then among the errors.</summary>
    public Dictionary<string, double?>? Read()
    {
        Errors.Clear();
        var numbers = new Dictionary<string, double?>();
        foreach (var field in YearFacts.Numbers)
        {
            var text = Texts.GetValueOrDefault(field.Name);
            if (string.IsNullOrWhiteSpace(text))
            {
                numbers[field.Name] = null;
            }
            else if (FigureTexts.Which(field, text) is not null)
            {
                Errors[field.Name] = TwoWays;
            }
            else if (FigureTexts.TryRead(field, text, out var value))
            {
                numbers[field.Name] = value;
            }
            else
            {
                Errors[field.Name] = NoNumber;
            }
        }

        return Errors.Count == 0 ? numbers : null;
    }
}
