using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>Names and units of the city's indicators in the reader's language.</summary>
public static class IndicatorTexts
{
    /// <summary>The name; an unknown code as it is.</summary>
    public static string Name(string code) =>
        CityIndicators.Find(code) is { } known
            ? Languages.IsVietnamese
                ? known.Name.Vi
                : known.Name.En
            : code;

    /// <summary>The unit; the published one where the code is unknown or published in another unit.</summary>
    public static string Unit(string code, string published) =>
        CityIndicators.Find(code) is { } known && known.Unit.Vi == published
            ? Languages.IsVietnamese
                ? known.Unit.Vi
                : known.Unit.En
            : published;
}
