using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Web.Features;

/// <summary>How a kind of task is shown. The feature that brings the kind brings this among its <see cref="WebFeature.Parts"/>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">Key of its name.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Href">Where a task is done.</param>
public sealed record TaskLook(TaskKind Kind, string Text, string Icon, Func<WorkTask, FormattableString> Href)
{
    /// <summary>Key of a sentence that takes a task's detail; null where the detail is a sentence itself.</summary>
    public string? Detail { get; init; }

    /// <summary>The address where a task is done.</summary>
    public string Address(WorkTask task) => FormattableString.Invariant(Href(task));
}
