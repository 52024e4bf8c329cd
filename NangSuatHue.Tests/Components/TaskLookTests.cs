using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Tasks;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Tests.Components;

/// <summary>Whatever may wait for somebody has a name, an icon and an address.</summary>
public sealed class TaskLookTests
{
    [Fact]
    public void EveryKind_IsShown_OnceAndUnderItsOwnName()
    {
        var kinds = TaskKind.All(FeatureSet.Product);
        var looks = new WebFeatureSet(WebFeatureSet.In(typeof(WebFeature).Assembly)).PartsOf<TaskLook>().ToList();
        Assert.Equal(kinds, looks.Select(l => l.Kind).Order());
        Assert.Equal(kinds.Count, kinds.Select(k => k.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(kinds.Count, kinds.Select(k => k.Position).Distinct().Count());
    }

    [Fact]
    public void Address_IsWithoutSeparatorsOfALanguage()
    {
        var look = new TaskLook(new TaskKind("X", 1, _ => null), "X", "flag", t => $"/x/{t.Id}");
        Assert.Equal(
            "/x/12345",
            look.Address(
                new WorkTask
                {
                    Kind = look.Kind,
                    Id = 12345,
                    Title = "",
                }
            )
        );
    }
}
