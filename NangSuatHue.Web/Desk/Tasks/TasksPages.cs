using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Desk.Tasks;

/// <summary>What waits for the reader.</summary>
public sealed class TasksPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        yield return new(MenuGroup.Work, 10, TaskAddress.Path, "Việc cần làm", "g v", "check", typeof(TaskCount));
    }
}
