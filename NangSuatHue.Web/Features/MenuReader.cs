using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Web.Features;

/// <summary>Who reads the menu, with the tax code of the own enterprise where there is one, and the features that run.</summary>
public sealed record MenuReader(Actor Actor, string? OwnTaxCode, FeatureSet Features);
