using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteSelfStatedTests() : SelfStatedTests(DatabaseProvider.Sqlite);

public sealed class PostgresSelfStatedTests() : SelfStatedTests(DatabaseProvider.Postgres);

/// <summary>What an expert writes in the own profile is marked as the expert's own statement at once, for everybody who sees it.</summary>
public abstract class SelfStatedTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Field_IsSelfStated_FromTheExpertsChange_UntilAnOfficerWritesIt()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await SaveAsync(
            r,
            Registry.Officer,
            null,
            null,
            ("name", "Lê Văn Bình"),
            ("organization", "Đại học Huế"),
            ("fields", "Nghiên cứu"),
            ("email", "binh@x.example"),
            ("consent", "name;organization")
        );
        var other = await SaveAsync(
            r,
            Registry.Officer,
            null,
            null,
            ("name", "Trần An"),
            ("organization", "Trường khác"),
            ("fields", "Nghiên cứu"),
            ("email", "an@x.example"),
            ("consent", "name;organization")
        );
        Assert.Empty(await OwnAsync(r, Registry.Officer, made.Id));
        var expert = new Actor
        {
            UserId = await AddUserAsync(r, made.Id),
            ExpertId = made.Id,
            Name = "Lê Văn Bình",
            Role = Role.Expert,
        };
        var changed = await SaveAsync(r, expert, made.Id, made.Version, ("organization", "Viện Năng suất"));
        Assert.Equal(["organization"], await OwnAsync(r, Registry.Officer, made.Id));
        Assert.Equal(["organization"], await OwnAsync(r, Actor.Public, made.Id));
        Assert.Empty(await OwnAsync(r, Actor.Public, other.Id));

        // What the officer writes afterwards is the officer's.
        await SaveAsync(r, Registry.Officer, made.Id, changed.Version, ("organization", "Viện Năng suất Việt Nam"));
        Assert.Empty(await OwnAsync(r, Actor.Public, made.Id));
    }

    private static async Task<IReadOnlyList<string>> OwnAsync(Registry r, Actor actor, int id)
    {
        var rows = (await new FindRecords(r.Db).RunAsync(actor, ExpertKind.Kind, new RecordFilter(), 1, 50, Ct)).Value!.Rows;
        var one = (await new GetRecord(r.Db).RunAsync(actor, ExpertKind.Kind, id, Ct)).Value!.Record;
        Assert.Equal(one.SelfStated, rows.Single(x => x.Id == id).SelfStated);
        return one.SelfStated;
    }

    private static async Task<int> AddUserAsync(Registry r, int expert)
    {
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            UserName = "binh@x.example",
            Email = "binh@x.example",
            DisplayName = "Lê Văn Bình",
            Role = Role.Expert,
            ExpertId = expert,
        };
        db.Add(user);
        await db.SaveChangesAsync(Ct);
        return user.Id;
    }

    private static async Task<RecordView> SaveAsync(Registry r, Actor actor, int? id, int? version, params (string Field, string Text)[] values)
    {
        var input = new RecordInput { Values = values.ToDictionary(v => v.Field, v => (string?)v.Text) };
        var outcome = await new SaveRecord(r.Db, r.Clock).RunAsync(actor, ExpertKind.Kind, id, version, input, Ct);
        Assert.True(outcome.IsOk, string.Join("; ", outcome.Issues.Select(i => $"{i.Field} {i.Code}")));
        return outcome.Value!;
    }
}
