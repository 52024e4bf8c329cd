using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>Looks for faults between the fields of one record, in a file and in a form alike.</summary>
public delegate void RecordCheck(IReadOnlyList<Cell> cells, RecordFault fault);
