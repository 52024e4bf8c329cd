using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Pilots.Project;

/// <summary>Names and tones of stages.</summary>
public static class PilotNames
{
    /// <summary>A stage in the reader's language.</summary>
    public static string Stage(PilotStage stage) => RecordTexts.Value(PilotKind.Kind.Field("stage"), (long)stage, null);

    /// <summary>Colour class of a stage.</summary>
    public static string Tone(PilotStage stage) => RecordTexts.Tone(PilotKind.Kind, PilotKind.Kind.Field("stage"), (long)stage);

    /// <summary>Whether a step can be taken at once, without words, a decision or a page to fill in.</summary>
    public static bool IsPlain(PilotAct act, FlowStep<PilotStage> step) =>
        !step.NeedsReason && !step.NeedsDecision && act is not (PilotAct.Submit or PilotAct.Report);
}
