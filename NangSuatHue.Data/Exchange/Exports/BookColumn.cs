using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>One column of a workbook.</summary>
/// <param name="Header">What stands over it.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Width">Its width, in characters.</param>
public sealed record BookColumn(string Header, FieldType Type, double Width)
{
    /// <summary>A column as wide as its kind of value needs, and its header on two lines.</summary>
    public static BookColumn Of(string header, FieldType type) =>
        new(header, type, Math.Max(Need(header, type), Math.Min(header.Length / 2.0, 30) + 2));

    /// <summary>A field's column; money says its unit.</summary>
    public static BookColumn Of(Field field) =>
        Of(
            field.Type == FieldType.Money ? field.LabelVi + " (triệu đồng)" : field.LabelVi,
            field.Name is "name" or "title" ? FieldType.LongText : field.Type
        );

    private static double Need(string header, FieldType type) =>
        type switch
        {
            FieldType.Year or FieldType.VsicSection or FieldType.VsicEdition => 8,
            FieldType.Whole or FieldType.Quantity or FieldType.Vsic or FieldType.Date => 12,
            FieldType.Money or FieldType.TaxCode or FieldType.Enterprise => 16,
            FieldType.LongText => 44,
            FieldType.Commune or FieldType.LegalForm or FieldType.Choice or FieldType.Email or FieldType.Website => 24,
            _ => header.Contains("chỉ", StringComparison.OrdinalIgnoreCase) ? 40 : 26,
        };
}
