namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>One sheet of a workbook as a UTF-8 CSV file in the temporary folder, commas between cells; the caller deletes it.</summary>
internal sealed record ConvertedSheet(string Utf8Path, string Name, IReadOnlyList<string> Names);
