namespace NangSuatHue.Data.Registry.Reference;

/// <summary>A system, tool or technology named in a row.</summary>
internal readonly record struct NamedSystem(int? ItemId, string Label, string LabelKey);
