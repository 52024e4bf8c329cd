namespace NangSuatHue.Web.Programme.People;

/// <summary>The other records of the same person, beside an expert.</summary>
public sealed class ExpertPersonSection : SamePersonSection
{
    /// <inheritdoc />
    protected override bool Expert => true;
}
