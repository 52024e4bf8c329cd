using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Reference.ReferenceFeature))]

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>What the feature brings.</summary>
public sealed class ReferenceFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Commune>(
            "communes",
            e =>
            {
                e.HasKey(x => x.Code);
                e.Ignore(x => x.FullName);
            }
        );
        feature.Table<CommuneSuccessor>("commune_successors", e => e.HasIndex(x => x.NameKey));
        feature.Table<VsicCode>("vsic_codes", e => e.HasKey(x => new { x.Edition, x.Code }));
        feature.Table<VsicCrosswalk>("vsic_crosswalks", e => e.HasKey(x => x.Division));
        feature.Table<CatalogueItem>("catalogue_items", e => e.HasIndex(x => x.Code).IsUnique());
        feature.Table<SizeClassRule>("size_class_rules");
        feature.Slices(typeof(GetReferenceNames));
        feature.Add<ILookupSource>(new ReferenceLookupSource());
        feature.Add(
            new PublishedTable(typeof(Commune)),
            new PublishedTable(typeof(CommuneSuccessor)),
            new PublishedTable(typeof(VsicCode)),
            new PublishedTable(typeof(VsicCrosswalk)),
            new PublishedTable(typeof(CatalogueItem)),
            new PublishedTable(typeof(SizeClassRule))
        );
        feature.Add<IReferenceSeed>(new ReferenceSeed());
    }
}
