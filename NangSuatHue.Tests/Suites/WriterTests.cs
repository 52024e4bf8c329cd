using NangSuatHue.Benchmarks;

namespace NangSuatHue.Tests.Suites;

/// <summary>The short form of the writers' benchmark: another program writes all through an import, and neither loses anything.</summary>
public sealed class WriterTests
{
    [Fact]
    public async Task AnotherProgramWritesThroughAnImport_BothStand()
    {
        var (_, waits, whole) = await WriterBench.MeasureAsync(Path.Combine(AppContext.BaseDirectory, "NangSuatHue.Web.dll"), 9000);
        Assert.True(waits.Count > 3);
        Assert.True(whole);
    }
}
