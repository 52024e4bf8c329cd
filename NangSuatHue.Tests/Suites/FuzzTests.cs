using NangSuatHue.Benchmarks.Fuzz;

namespace NangSuatHue.Tests.Suites;

/// <summary>The short form of the fuzzer, with other nonsense every time.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NonsenseEverywhere_NoCrash_NoAnswerOf500_NoGrowth_AndAWholeRegistry(bool postgres)
    {
        await using var log = new StringWriter();
        var seed = Environment.TickCount;
        var faults = await FuzzSuite.RunAsync(Path.Combine(AppContext.BaseDirectory, "NangSuatHue.Web.dll"), 120, 1200, postgres, seed, log);
        Assert.True(faults.Count == 0, $"seed {seed}: {log}");
    }
}
