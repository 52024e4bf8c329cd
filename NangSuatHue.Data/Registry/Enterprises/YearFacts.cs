using System.Globalization;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>What the registry keeps of one enterprise in one year, by the fields of <see cref="EnterpriseFields"/>.</summary>
public static class YearFacts
{
    private static readonly ColumnAccess<YearFigures> Access = new();

    /// <summary>Everything that a row of the survey stores with the year.</summary>
    public static IReadOnlyList<Field> All { get; } = [.. EnterpriseFields.Survey.Fields.Where(f => f.Target.HasFlag(FieldTarget.Record))];

    /// <summary>The numbers among them, in order: what a form asks for.</summary>
    public static IReadOnlyList<Field> Numbers { get; } = [.. All.Where(f => f.Type is FieldType.Money or FieldType.Quantity or FieldType.Whole)];

    /// <summary>A value as it is stored; null for none.</summary>
    public static object? Get(YearFigures figures, Field field) =>
        Access.Get(figures, field.Column) is var value && value is 0L && field.Type == FieldType.VsicEdition ? null : value;

    /// <summary>A number as it is stored, đồng for money; null for none.</summary>
    public static double? Number(YearFigures figures, Field field) =>
        Get(figures, field) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Sets a value: money and whole numbers as <c>long</c>, quantities as <c>double</c>.</summary>
    public static void Set(YearFigures figures, Field field, object? value) => Access.Set(figures, field.Column, value);
}
