namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>A visible sheet and the archive's entry that holds it.</summary>
internal sealed record WorkbookSheet(string Name, string Part);
