namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Takes a problem: the value, the code of its sentence, how bad it is, a repair to offer, the sentence's arguments.</summary>
public delegate void Noted(string value, string code, ProblemSeverity severity, string? repair, params string[] args);
