using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Registry.FigureReview;

/// <summary>Where a step leads, and whether it wants a reason.</summary>
public sealed record FiguresStep(DataStatus To, bool NeedsReason = false);
