using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>What every step of the wizard needs besides the proposal.</summary>
public sealed record WizardContext
{
    /// <summary>Names of codes.</summary>
    public required ReferenceNames Names { get; init; }

    /// <summary>Experts and programmes to choose from.</summary>
    public required PilotChoices Choices { get; init; }

    /// <summary>What is known of the enterprise.</summary>
    public required PilotStart Start { get; init; }

    /// <summary>Requests for change that wait for an answer.</summary>
    public IReadOnlyList<PilotRemark> Remarks { get; init; } = [];

    /// <summary>Broken rules to show, by field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>The remarks on a field.</summary>
    public IEnumerable<PilotRemark> On(params string[] fields) => Remarks.Where(r => fields.Contains(r.Field));

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? Wrong(string field) => Errors.GetValueOrDefault(field);
}
