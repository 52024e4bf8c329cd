using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Indicators;

/// <summary>The indicators and their formulas.</summary>
public sealed class IndicatorsPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(60, "Các chỉ tiêu", "/chi-tieu", minor: true)];
}
