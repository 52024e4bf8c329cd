using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>A row that repeats an earlier one of the file, with its cells by field.</summary>
internal sealed record RepeatedRow(int Row, int First, string Key, Cell[] Cells);
