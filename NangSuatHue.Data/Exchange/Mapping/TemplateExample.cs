namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>The mark of the invented record in a template: its first cell begins with it, so that no import takes it for a record.</summary>
public static class TemplateExample
{
    /// <summary>In Vietnamese.</summary>
    public const string MarkVi = "Ví dụ: ";

    /// <summary>In English.</summary>
    public const string MarkEn = "Example: ";

    /// <summary>Whether the first cell of a record (UTF-8) is that of a template's example.</summary>
    public static bool Is(ReadOnlySpan<byte> cell) => cell.StartsWith("Ví dụ: "u8) || cell.StartsWith("Example: "u8);
}
