using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>A system that a row names.</summary>
internal sealed record SystemRow(int Row, int Ent, int Year, NamedSystem System);
