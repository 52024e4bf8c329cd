namespace NangSuatHue.Web.Programme.People;

/// <summary>The other records of the same person, beside a certificate.</summary>
public sealed class SpecialistPersonSection : SamePersonSection
{
    /// <inheritdoc />
    protected override bool Expert => false;
}
