using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Quality.QualityFeature))]

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>What the feature brings.</summary>
public sealed class QualityFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<FindingVerdict>(
            "finding_verdicts",
            e =>
            {
                e.HasIndex(x => new
                    {
                        x.TaxCode,
                        x.Year,
                        x.Rule,
                        x.Field,
                    })
                    .IsUnique();
                e.HasIndex(x => x.Year);
                e.Property(x => x.TaxCode).HasMaxLength(14);
            }
        );
        feature.Slices(
            typeof(ExportFindings),
            typeof(FindFindings),
            typeof(FindQuestions),
            typeof(GetQuality),
            typeof(JudgeFindings),
            typeof(QualityYears),
            typeof(UndoVerdicts)
        );
        feature.Add(PersonalColumn.Of<FindingVerdict>(PersonalUse.ActorName, "DecidedBy"));
    }
}
