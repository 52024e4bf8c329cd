namespace NangSuatHue.Data.Registry.Reference;

/// <summary>A VSIC section of an edition; null for records without a code.</summary>
public sealed record SectionKey(VsicEdition Edition, string? Section);
