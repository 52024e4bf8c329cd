using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Privacy;

/// <summary>Writes everything that is held about the person of an account as JSON, table by table, by the list of personal columns.</summary>
public sealed class ExportPerson(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The actor's own data only: nobody exports another. Gives the number of rows.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, Stream output, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = actor.UserId is { } id ? await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.ErasedAt == null, ct) : null;
        if (user is null)
        {
            return OutcomeKind.Forbidden;
        }

        var alone = await PersonName.IsAloneAsync(db, user, ct);
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var rows = 0;
        await using var writer = new Utf8JsonWriter(output, Written);
        writer.WriteStartObject();
        writer.WriteString("about", "Dữ liệu cá nhân của bạn trong Năng Suất Huế. Your personal data in Năng Suất Huế.");
        writer.WriteString("written", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (!alone)
        {
            writer.WriteString("note", "Một tài khoản khác mang cùng tên hiển thị: những dòng chỉ nhận ra bằng tên được để ngoài. Another account bears the same display name: rows known by the name alone are left out.");
        }

        writer.WriteStartObject("tables");
        foreach (var entity in Entities(db.Model))
        {
            var (where, args) = Where(entity, user, alone);
            if (where.Length > 0)
            {
                rows += await TableAsync(connection, writer, entity, user.DisplayName, where, args, ct);
            }
        }

        foreach (var (table, column) in (IEnumerable<(string, string)>)[("asp_net_user_logins", "user_id"), ("asp_net_user_claims", "user_id")])
        {
            rows += await TableAsync(connection, writer, table, null, new HashSet<string>(), "", $"{column} = @p0", [user.Id], ct);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(ct);
        return rows;
    }

    /// <summary>The entities with a column that leads to a person.</summary>
    internal static IEnumerable<IEntityType> Entities(IModel model) => PersonalColumns.All.Select(c => c.Entity).Distinct().Select(t => model.FindEntityType(t)!);

    /// <summary>The column of a property.</summary>
    internal static string Column(IEntityType entity, string property) => entity.FindProperty(property)!.GetColumnName();

    private static (string Where, object?[] Args) Where(IEntityType entity, AppUser user, bool alone)
    {
        var (conditions, args) = (new List<string>(), new List<object?>());
        foreach (var column in PersonalColumns.All.Where(c => c.Entity == entity.ClrType))
        {
            object? value = column.Use switch
            {
                PersonalUse.Account => user.Id,
                PersonalUse.Profile => user.ExpertId,
                PersonalUse.Mail => user.Email?.ToLowerInvariant(),
                PersonalUse.ActorName => alone ? user.DisplayName : null,
                _ => null,
            };
            if (value is not null)
            {
                var name = Column(entity, column.Property);
                conditions.Add($"{(column.Use == PersonalUse.Mail ? $"lower(\"{name}\")" : $"\"{name}\"")} = @p{args.Count.ToString(CultureInfo.InvariantCulture)}");
                args.Add(value);
            }
        }

        return (string.Join(" OR ", conditions), [.. args]);
    }

    private static Task<int> TableAsync(DbConnection connection, Utf8JsonWriter writer, IEntityType entity, string name, string where, object?[] args, CancellationToken ct)
    {
        // Names of others who had to do with a row are theirs, not this person's.
        // Of what the person only made or changed, the fact is personal, not the record: its key and its times.
        var owned = PersonalColumns.All.Any(c => c.Entity == entity.ClrType && c.Use is PersonalUse.Account or PersonalUse.Mail or PersonalUse.Profile) || PersonalColumns.All.Where(c => c.Entity == entity.ClrType).All(c => c.Property is "By" or "Actor" or "DecidedBy" or "GivenBy" or "WithdrawnBy");
        var only = owned ? null : entity.GetProperties().Where(p => p.IsPrimaryKey() || p.Name is "Year" or "TaxCode" || p.Name.EndsWith("At", StringComparison.Ordinal) || PersonalColumns.All.Any(c => c.Entity == entity.ClrType && c.Property == p.Name && c.Use == PersonalUse.ActorName)).Select(p => p.GetColumnName()).ToHashSet(StringComparer.Ordinal);
        var actors = PersonalColumns.All.Where(c => c.Entity == entity.ClrType && c.Use == PersonalUse.ActorName).Select(c => Column(entity, c.Property)).ToHashSet(StringComparer.Ordinal);
        return TableAsync(connection, writer, entity.GetTableName()!, only, actors, name, where, args, ct);
    }

    private static async Task<int> TableAsync(DbConnection connection, Utf8JsonWriter writer, string table, HashSet<string>? only, HashSet<string> actors, string own, string where, object?[] args, CancellationToken ct)
    {
        var rows = 0;
        await foreach (var r in connection.QueryAsync($"SELECT * FROM {table} WHERE {where}", ct, args))
        {
            if (rows++ == 0)
            {
                writer.WriteStartArray(table);
            }

            writer.WriteStartObject();
            for (var i = 0; i < r.FieldCount; i++)
            {
                var name = r.GetName(i);
                if (!r.IsDBNull(i) && !PersonalColumns.Hidden.Contains(name) && (name != "hash" || table == "attachments") && only?.Contains(name) != false && r.GetValue(i) is not byte[] and var value
                    && (!actors.Contains(name) || value is string who && who == own))
                {
                    writer.WriteString(name, value is DateTime at ? at.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture));
                }
            }

            writer.WriteEndObject();
        }

        if (rows > 0)
        {
            writer.WriteEndArray();
        }

        return rows;
    }
}

/// <summary>History knows who acted by the display name. Where two accounts bear one name it cannot be told apart.</summary>
internal static class PersonName
{
    /// <summary>Whether no other account bears the name.</summary>
    public static async Task<bool> IsAloneAsync(AppDb db, AppUser user, CancellationToken ct) =>
        user.DisplayName.Length > 0 && !await db.Users.AnyAsync(u => u.Id != user.Id && u.DisplayName == user.DisplayName, ct);
}
