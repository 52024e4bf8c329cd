using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>A VSIC section of an edition; null for records without a code.</summary>
public sealed record SectionKey(VsicEdition Edition, string? Section);
