namespace NangSuatHue.Data.Foundation.Outcomes;

/// <summary>A rule that an input breaks: the field's name, a code whose sentence the texts hold, and the sentence's arguments.</summary>
public sealed record Issue(string Field, string Code, params string[] Args);
