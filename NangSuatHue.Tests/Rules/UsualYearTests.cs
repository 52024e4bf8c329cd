using System.Globalization;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>A year that has just begun is not the one a page opens with.</summary>
public sealed class UsualYearTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("2025:1", 2025)]
    [InlineData("2023:580 2024:600 2025:1", 2024)]
    [InlineData("2023:580 2024:600 2025:119", 2024)]
    [InlineData("2023:580 2024:600 2025:120", 2025)]
    [InlineData("2022:1000 2023:3 2024:2 2025:1", 2022)]
    [InlineData("2024:5 2025:1", 2025)]
    public void Of_GivesTheLatestYearWithEnough(string counts, int? expected) =>
        Assert.Equal(
            expected,
            UsualYear.Of(
                counts
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(c => c.Split(':'))
                    .Select(c => (int.Parse(c[0], CultureInfo.InvariantCulture), int.Parse(c[1], CultureInfo.InvariantCulture)))
                    .ToList()
            )
        );
}
