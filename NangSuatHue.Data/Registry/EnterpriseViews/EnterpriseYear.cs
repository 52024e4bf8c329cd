using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>An enterprise with the figures of the asked year.</summary>
internal sealed class EnterpriseYear
{
    public required Enterprise E { get; init; }

    public required YearFigures? Y { get; init; }
}
