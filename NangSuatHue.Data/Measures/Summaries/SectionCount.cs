using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>A count of a section.</summary>
public sealed record SectionCount(SectionKey Key, int Count);
