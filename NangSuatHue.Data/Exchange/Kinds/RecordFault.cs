namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>Takes a fault between fields: the field's position, its value, the code of the sentence and its arguments.</summary>
public delegate void RecordFault(int field, string value, string code, params string[] args);
