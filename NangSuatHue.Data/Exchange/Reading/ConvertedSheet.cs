namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>One sheet of a workbook as a UTF-8 CSV file in the temporary folder, commas between cells; the caller deletes it.</summary>
/// <param name="Utf8Path">The file.</param>
/// <param name="Name">The sheet's name.</param>
/// <param name="Names">The names of all visible sheets.</param>
/// <param name="Shape">What the text alone cannot carry.</param>
/// <param name="From1904">Whether the workbook counts days from 1904.</param>
internal sealed record ConvertedSheet(string Utf8Path, string Name, IReadOnlyList<string> Names, SheetShape Shape, bool From1904);
