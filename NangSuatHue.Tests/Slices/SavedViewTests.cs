using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.SavedViews;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

/// <summary>Views are one's own: by name, replaced by name, nobody else's to see or delete.</summary>
public sealed class SavedViewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task View_IsSavedByName_AndBelongsToOnePerson(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        var (a, b) = (await PersonAsync(r, "a@demo.example"), await PersonAsync(r, "b@demo.example"));
        var (save, find, delete) = (new SaveView(r.Dbs, r.Clock), new FindSavedViews(r.Dbs), new DeleteSavedView(r.Dbs));
        Assert.True((await save.RunAsync(a, "/doanh-nghiep", "  Vỹ  Dạ ", "?xa=19777", Ct)).IsOk);
        Assert.True((await save.RunAsync(a, "/doanh-nghiep", "Vỹ Dạ", "?xa=19777&nam=2024", Ct)).IsOk);
        Assert.True((await save.RunAsync(a, "/doanh-nghiep", "", "?cot=xa", Ct)).IsOk);
        Assert.True((await save.RunAsync(b, "/doanh-nghiep", "Vỹ Dạ", "?nam=2022", Ct)).IsOk);
        var own = (await find.RunAsync(a, "/doanh-nghiep", Ct)).Value!;
        Assert.Equal([("", "?cot=xa"), ("Vỹ Dạ", "?xa=19777&nam=2024")], own.Select(v => (v.Name, v.Query)));
        Assert.Empty((await find.RunAsync(a, "/khac", Ct)).Value!);
        Assert.Equal(OutcomeKind.NotFound, (await delete.RunAsync(b, own[1].Id, Ct)).Kind);
        Assert.True((await delete.RunAsync(a, own[1].Id, Ct)).IsOk);
        Assert.Single((await find.RunAsync(b, "/doanh-nghiep", Ct)).Value!);
        foreach (var refused in (Actor[])[Actor.Public, Actor.Operator, a with { Role = Role.Representative }, a with { Role = Role.Administrator }])
        {
            Assert.Equal(OutcomeKind.Forbidden, (await save.RunAsync(refused, "/doanh-nghiep", "x", "", Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await find.RunAsync(refused, "/doanh-nghiep", Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await delete.RunAsync(refused, own[0].Id, Ct)).Kind);
        }

        Assert.Equal(OutcomeKind.Invalid, (await save.RunAsync(a, "/doanh-nghiep", new string('x', 81), "?q=1", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await save.RunAsync(a, "/doanh-nghiep", "x", "https://elsewhere.example", Ct)).Kind);
        for (var i = 0; i < SaveView.Most; i++)
        {
            Assert.True((await save.RunAsync(a, "/doanh-nghiep", $"Bộ {i}", "", Ct)).IsOk, $"{i}");
        }

        Assert.Equal("view_many", (await save.RunAsync(a, "/doanh-nghiep", "Một nữa", "", Ct)).Issues[0].Code);
    }

    private static async Task<Actor> PersonAsync(Registry r, string email)
    {
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            Email = email,
            UserName = email,
            DisplayName = email,
            Role = Role.Officer,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return new Actor
        {
            Role = Role.Officer,
            Name = email,
            UserId = user.Id,
        };
    }
}
