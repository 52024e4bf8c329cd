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

    /// <summary>Keys of how long a task waits: for today, and for a number of days.</summary>
    public (string Today, string Days) Waits { get; init; } = ("mới gửi hôm nay", "chờ {0} ngày");

    /// <summary>Key of what the reader does there, on the button.</summary>
    public string Act { get; init; } = "Mở";

    /// <summary>How long one's own unfinished work lies.</summary>
    public static (string Today, string Days) Lies { get; } = ("sửa hôm nay", "sửa {0} ngày trước");

    /// <summary>How long ago something came back.</summary>
    public static (string Today, string Days) CameBack { get; } = ("trả lại hôm nay", "trả lại {0} ngày trước");

    /// <summary>The address where a task is done.</summary>
    public string Address(WorkTask task) => FormattableString.Invariant(Href(task));
}
