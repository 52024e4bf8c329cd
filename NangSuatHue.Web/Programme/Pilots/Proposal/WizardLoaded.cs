using NangSuatHue.Data.Programme.Pilots.Record;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>What the wizard begins with.</summary>
/// <param name="Pilot">The project; null for a new one.</param>
/// <param name="Context">What its steps need.</param>
public sealed record WizardLoaded(PilotView? Pilot, WizardContext Context);
