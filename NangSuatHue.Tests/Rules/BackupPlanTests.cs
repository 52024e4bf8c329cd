using NangSuatHue.Data.Desk.Backups;

namespace NangSuatHue.Tests.Rules;

public sealed class BackupPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Name_ReadsBack_AndForeignNamesAreLeftAlone()
    {
        var file = BackupPlan.Read("/b/" + BackupPlan.Name(42, Start), 7);
        Assert.Equal(new BackupFile("/b/registry-000042-20260101T020000Z.zip", 42, Start, 7), file);
        foreach (
            var foreign in (string[])
                [
                    "registry.zip",
                    "registry-1.zip",
                    "registry-000042-20260101T020000Z.zip.tmp",
                    "my-registry-000042-20260101T020000Z.zip",
                    "registry-000042-20261301T020000Z.zip",
                ]
        )
        {
            Assert.Null(BackupPlan.Read(foreign, 1));
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(-25.0, true)]
    [InlineData(-24.0, true)]
    [InlineData(-23.9, false)]
    [InlineData(0.0, false)]
    [InlineData(1.0, true)] // The clock was set back: what seems to come from tomorrow does not count.
    public void IsDue_ByAge(double? hours, bool due) =>
        Assert.Equal(due, BackupPlan.IsDue(hours is { } h ? new BackupFile("x", 1, Start.AddHours(h), 1) : null, Start, TimeSpan.FromHours(24)));

    [Fact]
    public void Expired_KeepsTheLast_AndOneOfEachMonth()
    {
        // Four hundred days, one a day.
        var all = Enumerable.Range(0, 400).Select(i => new BackupFile($"{i}", i + 1, Start.AddDays(i), 1)).ToList();
        var left = all.Except(BackupPlan.Expired(all, keep: 14, keepMonthly: 3)).ToList();
        Assert.Equal(17, left.Count);
        Assert.Equal(all.TakeLast(14), left.TakeLast(14));
        Assert.Equal([(2026, 11, 30), (2026, 12, 31), (2027, 1, 21)], left.Take(3).Select(b => (b.MadeAt.Year, b.MadeAt.Month, b.MadeAt.Day)));
    }

    [Fact]
    public void Expired_NeverNamesTheOneMadeLast_WhateverTheClockSaid()
    {
        var random = new Random(439);
        for (var round = 0; round < 200; round++)
        {
            var all = Enumerable
                .Range(1, random.Next(1, 60))
                .Select(i => new BackupFile($"{i}", i, Start.AddHours(random.Next(-20000, 20000)), 1))
                .ToList();
            var keep = random.Next(0, 20);
            var expired = BackupPlan.Expired(all, keep, random.Next(0, 6));
            Assert.DoesNotContain(all[^1], expired);
            Assert.Empty(expired.Intersect(all.TakeLast(keep)));
            Assert.Empty(BackupPlan.Expired(all.Except(expired), keep, 240).Intersect(expired));
        }
    }
}
