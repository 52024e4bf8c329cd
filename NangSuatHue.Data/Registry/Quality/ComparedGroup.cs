using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The enterprises that an outlier was compared with: all of one year and one VSIC division or section, of one size class or of all.</summary>
public sealed record ComparedGroup(VsicEdition Edition, string Code, SizeClass? Size, int Count);
