using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>Short ways to describe the fields of a kind.</summary>
public static class KindFields
{
    /// <summary>A field with its labels and the header spellings besides them.</summary>
    public static Field F(string name, string column, FieldType type, string vi, string en, params string[] spellings) =>
        new()
        {
            Name = name,
            Column = column,
            Type = type,
            LabelVi = vi,
            LabelEn = en,
            Spellings = spellings,
        };

    /// <summary>Fields of a person, with the one behind them that says what may be published.</summary>
    public static IReadOnlyList<Field> Consenting(IReadOnlyList<Field> fields) =>
        [
            .. fields,
            F("consent", "consent", FieldType.Choices, "Đồng ý công khai", "Consent to publish", "dong y", "muc dong y") with
            {
                Hint = (
                    "Chỉ những mục được đánh dấu mới hiện cho công chúng. Không có họ tên thì không hiện gì. Rút lại lúc nào cũng được.",
                    "Only what is ticked is shown to the public. Without the name nothing is shown. It can be withdrawn at any time."
                ),
                Options = fields.Where(f => f.Personal).Select((f, i) => new FieldOption(i, f.Name, f.LabelVi, f.LabelEn)).ToList(),
            },
        ];
}
