using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>
/// A row that repeats an earlier one of the file, with its cells by field; and the year whose columns they are, 0 where columns stand for one alone.
/// </summary>
internal sealed record RepeatedRow(int Row, int SpreadYear, int First, string Key, Cell[] Cells);
