using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteEditionTests() : EditionTests(DatabaseProvider.Sqlite);

public sealed class PostgresEditionTests() : EditionTests(DatabaseProvider.Postgres);

/// <summary>What others than officers see of the registry's statistics is frozen, verified and old enough.</summary>
public abstract class EditionTests(DatabaseProvider provider)
{
    private const string Head =
        "Mã số thuế;Tên doanh nghiệp;Năm;Mã ngành (VSIC);Doanh thu;Chi phí lao động;Lợi nhuận trước thuế;Khấu hao;Lãi vay;Thuế sản xuất;"
        + "Lao động bình quân;Tài sản cố định;Tổng nguồn vốn\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DraftsAndFiguresOfThisYear_AreNeverCounted_AndNothingMovesBetweenEditions()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + Rows(2024, 0, 30) + Rows(2026, 0, 30));
        await VerifyAsync(r);
        var slice = new GetDistributions(r.Db, new PeerTables(), new EditionTables());
        var publish = new PublishEdition(r.Dbs, r.Clock);
        Assert.Equal(1, (await publish.RunAsync(Registry.Officer, Ct)).Value);
        var first = (await slice.RunAsync(Actor.Public, null, null, Ct)).Value!;
        Assert.Equal((2024, 30), (first.Year, first.Cells.First(c => c.Section is null && c.Size is null).Distribution.Count));
        Assert.DoesNotContain(2026, first.Years);

        // Twenty drafts of a probing representative, and an import: the public sees the same bytes.
        await r.ImportTextAsync(Head + Rows(2024, 40, 20));
        Assert.Equivalent(first, (await slice.RunAsync(Actor.Public, null, null, Ct)).Value);
        Assert.Equal(2, (await publish.RunAsync(Registry.Officer, Ct)).Value);
        var second = (await slice.RunAsync(Actor.Public, null, null, Ct)).Value!;
        Assert.Equal(first.Cells, second.Cells);
        Assert.Equal(
            50,
            (await slice.RunAsync(Registry.Officer, 2024, null, Ct)).Value!.Cells.First(c => c.Section is null && c.Size is null).Distribution.Count
        );

        // Verified at last: two are too few for a change, twenty are not.
        await VerifyAsync(r, take: 2);
        await publish.RunAsync(Registry.Officer, Ct);
        Assert.Equal(first.Cells, (await slice.RunAsync(Actor.Public, null, null, Ct)).Value!.Cells);
        await VerifyAsync(r);
        await publish.RunAsync(Registry.Officer, Ct);
        Assert.Equal(
            50,
            (await slice.RunAsync(Actor.Public, null, null, Ct)).Value!.Cells.First(c => c.Section is null && c.Size is null).Distribution.Count
        );
    }

    [Fact]
    public async Task OnlyOfficersPublish_AndTheCalendarOnItsDay()
    {
        await using var r = await Registry.CreateAsync(provider);
        var publish = new PublishEdition(r.Dbs, r.Clock);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Officer, Role.Operator]))
        {
            Assert.Equal(OutcomeKind.Forbidden, (await publish.RunAsync(new Actor { Role = role, Name = "x" }, Ct)).Kind);
        }

        var options = new EditionOptions { Days = ["04-30"] };
        var calendar = new EditionCalendar(r.Dbs, publish, options, r.Clock);
        r.Clock.Now = new(2026, 5, 2, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await calendar.RunAsync(Ct));
        Assert.Equal(0, await calendar.RunAsync(Ct));
        r.Clock.Now = new(2027, 4, 29, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await calendar.RunAsync(Ct));
        r.Clock.Now = new(2027, 4, 30, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await calendar.RunAsync(Ct));
        Assert.Equal([2, 1], (await new FindEditions(r.Dbs).RunAsync(Actor.Public, Ct)).Select(e => e.Number));
        Assert.All(await new FindEditions(r.Dbs).RunAsync(Actor.Public, Ct), e => Assert.Equal("", e.PublishedBy));
    }

    [Fact]
    public async Task PeersOfARepresentative_AreThoseOfTheEdition_OfTheLastYearThatHasEnough()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + Rows(2023, 0, 30) + Rows(2024, 0, 1));
        await VerifyAsync(r);
        await new PublishEdition(r.Dbs, r.Clock).RunAsync(Registry.Officer, Ct);
        await using var db = r.Dbs.CreateDbContext();
        var own = await db.Enterprises.OrderBy(e => e.Id).FirstAsync(Ct);
        var representative = new Actor
        {
            Role = Role.Representative,
            Name = "x",
            EnterpriseId = own.Id,
        };
        var view = (await new GetProductivity(r.Dbs, new PeerTables(), new EditionTables()).RunAsync(representative, own.TaxCode, 2024, Ct)).Value!;
        Assert.Equal((2024, 2023), (view.Current!.Year, view.PeerYear));
        Assert.NotNull(view.Peers["labour_productivity"].Distribution.Median);
    }

    /// <summary>Says that figures are verified, as officers would.</summary>
    internal static async Task VerifyAsync(Registry r, int take = int.MaxValue)
    {
        await using var db = r.Dbs.CreateDbContext();
        foreach (var figures in await db.YearFigures.Where(y => y.DataStatus != DataStatus.Verified).OrderBy(y => y.Id).Take(take).ToListAsync(Ct))
        {
            figures.DataStatus = DataStatus.Verified;
        }

        await db.SaveChangesAsync(Ct);
    }

    private static string Rows(int year, int from, int count) =>
        string.Concat(
            Enumerable
                .Range(from, count)
                .Select(i =>
                    $"{ProductivityTests.CodeOf(i)};Công ty {i};{year};1010;{5300 + i};{1000 + i};400;300;100;100;{10 + (i % 3)};{2000 + i};{4000 + i}\n"
                )
        );
}
