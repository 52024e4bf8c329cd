using System.Globalization;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Tests.Rules;

/// <summary>The list of personal columns against the model, and the days within which a person has an answer.</summary>
public sealed class PersonalDataTests
{
    /// <summary>
    /// Labour Code 45/2019/QH14, articles 111 and 112: weekends, fixed and lunar holidays, and the day made up for a holiday on a day of rest.
    /// </summary>
    [Theory]
    [InlineData("2026-11-23", "2026-11-25")] // Monday
    [InlineData("2026-11-20", "2026-11-24")] // Friday
    [InlineData("2026-11-21", "2026-11-24")] // Saturday
    [InlineData("2026-08-31", "2026-09-04")] // 1 and 2 September
    [InlineData("2026-04-29", "2026-05-05")] // 30 April, 1 May, weekend
    [InlineData("2026-04-24", "2026-04-29")] // the Hùng Kings' day is Sunday 26 April: Monday is made up
    [InlineData("2026-02-13", "2026-02-24")] // Tết 2026: 16 to 20 February
    [InlineData("2026-12-31", "2027-01-05")]
    [InlineData("2027-02-04", "2027-02-15")] // Tết 2027: 5 to 9 February, two of them on the weekend, made up on 10 and 11
    public void Answer_IsDueAfterTwoWorkingDays(string day, string due) => Assert.Equal(Day(due), WorkDays.After(Day(day), 2));

    [Fact]
    public void EveryColumnThatLooksPersonal_IsListed_OrExcusedWithAReason()
    {
        using var db = new SqliteAppDb(SqliteAppDb.Options("Data Source=:memory:"));
        var all = PersonalColumns.All(db.Features);
        var listed = all.Select(c => (c.Entity, c.Property)).ToHashSet();
        var missing = db
            .Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace!.StartsWith("NangSuatHue", StringComparison.Ordinal) && !e.IsOwned())
            .SelectMany(e =>
                e.GetProperties()
                    .Where(p => PersonalColumns.LooksPersonal(p.Name) && !listed.Contains((e.ClrType, p.Name)))
                    .Select(p => $"{e.ClrType.Name}.{p.Name}")
            )
            .ToList();
        Assert.Empty(missing);
        Assert.All(all, c => Assert.NotNull(db.Model.FindEntityType(c.Entity)?.FindProperty(c.Property)));
        Assert.Equal(all.Count, listed.Count);
        Assert.All(all, c => Assert.Equal(c.Use == PersonalUse.Excused, c.Why is { Length: > 5 }));
        Assert.True(listed.Count > 80);
    }

    [Fact]
    public void LooksPersonal_SeesWhatANewTableWouldBring()
    {
        Assert.All(
            (string[])["UserId", "AuthorUserId", "InvitedByUserId", "Email", "CreatedBy", "By", "Actor", "Telephone", "DisplayName", "To"],
            n => Assert.True(PersonalColumns.LooksPersonal(n), n)
        );
        Assert.All((string[])["Id", "Year", "TaxCode", "Baseline", "NetRevenue"], n => Assert.False(PersonalColumns.LooksPersonal(n), n));
    }

    [Fact]
    public void Redact_KeepsColumns_AndDropsWhatTells()
    {
        const string Json = """{"name":"Nguyễn Văn Thử","employees":5,"email":"thu@x.example","note":"Gọi nguyễn văn thử","telephone":null}""";
        Assert.Equal(
            """{"name":null,"employees":5,"email":null,"note":null,"telephone":null}""",
            ErasePerson.Redact(Json, false, ["Nguyễn Văn Thử", "thu@x.example"])
        );
        Assert.Equal("""{"name":null,"employees":null,"email":null,"note":null,"telephone":null}""", ErasePerson.Redact(Json, true, []));
        Assert.Null(ErasePerson.Redact(null, true, []));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
