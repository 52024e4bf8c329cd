using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>One year's figures as they are being typed, and what is wrong with them.</summary>
internal sealed class TypedFigures(IStringLocalizer<Ui> t)
{
    /// <summary>The text of each field, by the field's name.</summary>
    public Dictionary<string, string?> Texts { get; } = [];

    /// <summary>A sentence on each field that is wrong, by the field's name.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    private LocalizedString NoNumber => t["Không phải là số, hoặc quá lớn."];

    /// <summary>Begins with stored figures; null for none.</summary>
    public void Take(YearFigures? stored)
    {
        Texts.Clear();
        Errors.Clear();
        foreach (var field in stored is null ? [] : YearFacts.Numbers)
        {
            Texts[field.Name] = FigureTexts.Shown(field, stored);
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
