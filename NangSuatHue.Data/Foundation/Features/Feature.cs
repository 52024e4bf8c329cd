namespace NangSuatHue.Data.Foundation.Features;

/// <summary>
/// One feature of the house. It says in one place what it brings: tables, slices, and whatever a lower feature collects from higher ones. Nothing central
/// is edited to add one: the host finds every feature of the assemblies it is given.
/// </summary>
public abstract class Feature
{
    /// <summary>Says what the feature brings.</summary>
    public abstract void Register(FeatureBuilder feature);
}
