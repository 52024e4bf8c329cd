using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Where a step leads, and whether it wants a reason.</summary>
public sealed record FiguresStep(DataStatus To, bool NeedsReason = false);
