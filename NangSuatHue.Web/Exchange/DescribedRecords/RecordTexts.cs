using System.Globalization;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>Words and formats of the records of any kind in the reader's language.</summary>
public static class RecordTexts
{
    /// <summary>The many of a kind.</summary>
    public static string Many(RecordKind kind) => Languages.IsVietnamese ? kind.Many.Vi : kind.Many.En;

    /// <summary>The one of a kind, in small letters.</summary>
    public static string One(RecordKind kind) => Languages.IsVietnamese ? kind.One.Vi : kind.One.En;

    /// <summary>The name of any kind of file.</summary>
    public static string Of(ImportKind kind) =>
        kind is RecordKind records ? Many(records)
        : Languages.IsVietnamese ? "Khảo sát doanh nghiệp"
        : "Survey of enterprises";

    /// <summary>The label of a field.</summary>
    public static string Label(Field field) => Languages.IsVietnamese ? field.LabelVi : field.LabelEn;

    /// <summary>The label of an option.</summary>
    public static string Label(FieldOption option) => Languages.IsVietnamese ? option.Vi : option.En;

    /// <summary>The name of a code that the field knows; the value itself where it knows none.</summary>
    public static string Named(Field field, string value) =>
        field.Names?.TryGetValue(value, out var name) == true
            ? Languages.IsVietnamese
                ? name.Vi
                : name.En
            : value;

    /// <summary>The title of a record, a code in it by its name.</summary>
    public static string Title(RecordKind kind, RecordView record) =>
        record.Title(kind) is var title && record.Values.GetValueOrDefault(kind.Titles[0]) as string == title
            ? Named(kind.Field(kind.Titles[0]), title)
            : title;

    /// <summary>A value as people read it; a dash for none.</summary>
    public static string Value(Field field, object? value, ReferenceNames? names) =>
        (field.Type, value) switch
        {
            (_, null) => "–",
            (FieldType.Choice or FieldType.LegalForm or FieldType.VsicEdition, long choice) => field.Options.FirstOrDefault(o => o.Value == choice)
                is { } option
                ? Label(option)
                : "–",
            (FieldType.Choices, string codes) => string.Join(
                ", ",
                codes.Split("; ").Select(c => field.Options.FirstOrDefault(o => o.Code == c) is { } option ? Label(option) : c)
            ),
            (FieldType.Commune, string code) => names?.Communes.GetValueOrDefault(code) ?? code,
            (FieldType.Money, long money) => Display.Million(money) + (Languages.IsVietnamese ? " triệu đồng" : " million VND"),
            (FieldType.Quantity, double number) => number.Shown("#,0.######"),
            (FieldType.Date, DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            (FieldType.Enterprise, string code) => TaxCode.Masked(code),
            (FieldType.Text, string text) => Named(field, text),
            var (_, other) => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };

    /// <summary>A value of history, which is kept as text by column.</summary>
    public static string History(RecordKind kind, string column, string? value, ReferenceNames? names)
    {
        var field = kind.Fields.FirstOrDefault(f => f.Column == column);
        object? typed = string.IsNullOrEmpty(value)
            ? null
            : field?.Type switch
            {
                FieldType.Choice
                or FieldType.Money when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
                FieldType.Quantity when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
                FieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => day,
                _ => value,
            };
        return field is null || field.Type == FieldType.Enterprise ? value ?? "–" : Value(field, typed, names);
    }

    /// <summary>A value as a form's text, in the reader's way of writing numbers.</summary>
    public static string? Text(Field field, object? value) =>
        (field.Type, value) switch
        {
            (_, null) => null,
            (FieldType.Choice or FieldType.LegalForm or FieldType.VsicEdition, long choice) => field
                .Options.FirstOrDefault(o => o.Value == choice)
                ?.Code,
            (FieldType.Money, long money) => VnNumber.Write(money / 1_000_000m, Languages.Sign),
            (FieldType.Quantity, double number) => VnNumber.Write(number, Languages.Sign),
            (FieldType.Date, DateOnly day) => DayText.Of(day),
            var (_, other) => Convert.ToString(other, CultureInfo.InvariantCulture),
        };

    /// <summary>A form's text as people read it: codes by their names.</summary>
    public static string Typed(Field field, string text, ReferenceNames names) =>
        field.Type switch
        {
            FieldType.Choice or FieldType.LegalForm or FieldType.VsicEdition => field.Options.FirstOrDefault(o => o.Code == text) is { } option
                ? Label(option)
                : text,
            FieldType.Choices or FieldType.Commune => Value(field, text, names),
            _ => Named(field, text),
        };

    /// <summary>Colour class of a choice.</summary>
    public static string Tone(RecordKind kind, Field field, long value) =>
        (kind.Name, field.Name, value) switch
        {
            ("pilots", "stage", (long)PilotStage.Approved or (long)PilotStage.Running or (long)PilotStage.Accepted) => "ok",
            ("pilots", "stage", (long)PilotStage.Submitted or (long)PilotStage.UnderAppraisal or (long)PilotStage.Reported) => "info",
            ("pilots", "stage", (long)PilotStage.Returned) => "warn",
            ("pilots", "stage", (long)PilotStage.Rejected or (long)PilotStage.NotAccepted or (long)PilotStage.Stopped) => "bad",
            ("adoptions", "status", 2) or ("specialists", "status", 0) or ("experts", "availability", 1) or ("city-series", "estimateStatus", 3) =>
                "ok",
            ("adoptions", "status", 1) or ("city-series", "estimateStatus", 2) => "info",
            ("adoptions", "status", 3) or ("experts", "availability", 2) or ("city-series", "estimateStatus", 1) => "warn",
            ("specialists", "status", 2) => "bad",
            _ => "",
        };
}
